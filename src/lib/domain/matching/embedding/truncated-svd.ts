import type { Random } from '#lib/domain/chance/seeded-random.ts';
import { gram, orthonormalise, type Tall, timesSmall } from './orthonormal.ts';
import { multiply, multiplyTransposed, type SparseRows } from './sparse-rows.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

export interface TruncatedSvd {
	/** The largest first; fewer than asked for where the matrix has a smaller rank. */
	readonly singularValues: Float64Array;
	/** The right singular vectors as orthonormal columns: a row for each column of the matrix. */
	readonly right: Tall;
}

const OVERSAMPLING = 10;
const POWER_ITERATIONS = 3;

/**
 * The largest singular values of a sparse matrix and their right vectors, by a randomised range finder with power
 * iterations (Halko, Martinsson and Tropp, "Finding Structure with Randomness", SIAM Review 53(2), 2011, algorithms
 * 4.4 and 5.1). Time grows with the entries of the matrix times `rank`.
 */
export function truncatedSvd(a: SparseRows, rank: number, random: Random): TruncatedSvd {
	const width = Math.min(rank + OVERSAMPLING, a.rows, a.columns);
	let range: Tall = { numbers: gaussian(a.columns * width, random), width };
	for (let iteration = 0; iteration < POWER_ITERATIONS; iteration += 1) {
		const image = multiply(a, range.numbers, range.width);
		const numbers = multiplyTransposed(a, image, range.width);
		range = orthonormalise({ numbers, width: range.width });
	}
	const image = { numbers: multiply(a, range.numbers, range.width), width: range.width };
	const { values, vectors } = symmetricEigen(gram(image), range.width);
	const kept = Math.min(rank, range.width);
	const turn = new Float64Array(range.width * kept);
	for (let row = 0; row < range.width; row += 1) {
		for (let column = 0; column < kept; column += 1)
			turn[row * kept + column] = vectors[row * range.width + column]!;
	}
	return {
		singularValues: values.slice(0, kept).map((value) => Math.sqrt(Math.max(0, value))),
		right: timesSmall(range, turn, kept)
	};
}

/** Normally distributed numbers (Box and Muller, 1958). */
function gaussian(count: number, random: Random): Float64Array {
	return Float64Array.from({ length: count }, () => {
		const radius = Math.sqrt(-2 * Math.log(1 - random()));
		return radius * Math.cos(2 * Math.PI * random());
	});
}
