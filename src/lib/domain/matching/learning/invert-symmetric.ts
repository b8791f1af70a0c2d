/**
 * Inverts a symmetric positive definite matrix by Gauss and Jordan's elimination; meant for a dozen rows.
 *
 * @throws RangeError when the matrix is not positive definite
 */
export function invertSymmetric(matrix: readonly (readonly number[])[]): readonly number[][] {
	const size = matrix.length;
	const rows = matrix.map((row, at) => [
		...row,
		...Array.from({ length: size }, (_, column) => (column === at ? 1 : 0))
	]);
	for (let pivot = 0; pivot < size; pivot += 1) {
		const scale = rows[pivot]![pivot]!;
		if (!(scale > 0)) throw new RangeError('the matrix is not positive definite');
		rows[pivot] = rows[pivot]!.map((value) => value / scale);
		for (let other = 0; other < size; other += 1) {
			const factor = rows[other]![pivot]!;
			if (other === pivot || factor === 0) continue;
			rows[other] = rows[other]!.map((value, column) => value - factor * rows[pivot]![column]!);
		}
	}
	return rows.map((row) => row.slice(size));
}
