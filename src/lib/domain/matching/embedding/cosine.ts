/** Cosine of two vectors of length 1, or 0 where either is all zero; never below 0, as opposites do not exist in texts. */
export function cosine(one: Float32Array, other: Float32Array): number {
	let sum = 0;
	for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
	return Math.min(1, Math.max(0, sum));
}
