import { symmetricEigen } from './symmetric-eigen.ts';

/** A tall matrix, row after row, `width` numbers each. */
export interface Tall {
	readonly numbers: Float64Array;
	readonly width: number;
}

/** Directions shorter than this share of the longest are noise. */
const SHORTEST = 1e-7;

/**
 * Orthonormal columns that span the same space, fewer where columns depend on one another: Y · W · Λ^(-1/2) from the
 * eigenvectors of YᵀY (Stathopoulos and Wu, "A Block Orthogonalization Procedure with Constant Synchronization
 * Requirements", SIAM J. Sci. Comput. 23(6), 2002), twice for full accuracy.
 */
export function orthonormalise(tall: Tall): Tall {
	return orthonormaliseOnce(orthonormaliseOnce(tall));
}

function orthonormaliseOnce({ numbers, width }: Tall): Tall {
	const { values, vectors } = symmetricEigen(gram({ numbers, width }), width);
	const longest = Math.sqrt(Math.max(0, values[0] ?? 0));
	let kept = 0;
	while (kept < width && values[kept]! > 0 && Math.sqrt(values[kept]!) > SHORTEST * longest)
		kept += 1;
	const turned = new Float64Array(width * kept);
	for (let row = 0; row < width; row += 1) {
		for (let column = 0; column < kept; column += 1) {
			turned[row * kept + column] = vectors[row * width + column]! / Math.sqrt(values[column]!);
		}
	}
	return timesSmall({ numbers, width }, turned, kept);
}

/** YᵀY. */
export function gram({ numbers, width }: Tall): Float64Array {
	const product = new Float64Array(width * width);
	for (let from = 0; from < numbers.length; from += width) {
		for (let one = 0; one < width; one += 1) {
			const value = numbers[from + one]!;
			if (value === 0) continue;
			for (let other = one; other < width; other += 1) {
				product[one * width + other]! += value * numbers[from + other]!;
			}
		}
	}
	for (let one = 1; one < width; one += 1) {
		for (let other = 0; other < one; other += 1)
			product[one * width + other] = product[other * width + one]!;
	}
	return product;
}

/** Y · S for a small matrix S of `columns` columns, row after row. */
export function timesSmall({ numbers, width }: Tall, small: Float64Array, columns: number): Tall {
	const rows = width === 0 ? 0 : numbers.length / width;
	const product = new Float64Array(rows * columns);
	for (let row = 0; row < rows; row += 1) {
		for (let inner = 0; inner < width; inner += 1) {
			const value = numbers[row * width + inner]!;
			if (value === 0) continue;
			for (let column = 0; column < columns; column += 1) {
				product[row * columns + column]! += value * small[inner * columns + column]!;
			}
		}
	}
	return { numbers: product, width: columns };
}
