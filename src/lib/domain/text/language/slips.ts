/**
 * How many letters were left out, put in, exchanged, or swapped with their neighbour: the optimal string alignment
 * distance (Damerau, "A technique for computer detection and correction of spelling errors", 1964). More than `most` is
 * `most + 1`.
 */
export function slipsBetween(one: string, other: string, most: number): number {
	if (Math.abs(one.length - other.length) > most) return most + 1;
	let before: number[] = [];
	let row = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (let i = 1; i <= one.length; i += 1) {
		const next = [i];
		let least = i;
		for (let j = 1; j <= other.length; j += 1) {
			const isSame = one[i - 1] === other[j - 1];
			let slips = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (isSame ? 0 : 1));
			const isSwapped =
				i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
			if (isSwapped) slips = Math.min(slips, before[j - 2]! + 1);
			next.push(slips);
			least = Math.min(least, slips);
		}
		if (least > most + 1) return most + 1;
		[before, row] = [row, next];
	}
	return Math.min(row[other.length]!, most + 1);
}
