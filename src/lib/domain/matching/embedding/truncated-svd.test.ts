import { seededRandom } from '#lib/domain/chance/seeded-random.ts';
import { describe, expect, test } from 'vitest';
import { gram, orthonormalise } from './orthonormal.ts';
import { multiply, multiplyTransposed, type SparseRow, sparseRows } from './sparse-rows.ts';
import { symmetricEigen } from './symmetric-eigen.ts';
import { truncatedSvd } from './truncated-svd.ts';

// The worked example of Deerwester et al., "Indexing by Latent Semantic Analysis" (1990), tables 2 and 3: twelve terms
// in nine titles, c1 to c5 on people and computers, m1 to m4 on graphs.
const TITLES: readonly SparseRow[] = [
	[0, 1, 2],
	[2, 3, 4, 5, 6, 8],
	[1, 3, 4, 7],
	[0, 4, 4, 7],
	[3, 5, 6],
	[9],
	[9, 10],
	[9, 10, 11],
	[8, 10, 11]
].map((terms) => [...new Set(terms)].map((term) => [term, terms.filter((t) => t === term).length]));
const [HUMAN, USER, TREES] = [0, 3, 9];
const EXAMPLE = sparseRows(TITLES, 12);
/** Printed in the paper's appendix. */
const SINGULAR_VALUES = [3.34, 2.54, 2.35, 1.64, 1.5, 1.31, 0.85, 0.56, 0.36];

function column(numbers: Float64Array, width: number, at: number): readonly number[] {
	return Array.from({ length: numbers.length / width }, (_, row) => numbers[row * width + at]!);
}

function dot(one: readonly number[], other: readonly number[]): number {
	return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}

describe('the truncated singular value decomposition', () => {
	test('gives the singular values of the published example', () => {
		const { singularValues } = truncatedSvd(EXAMPLE, 9, seededRandom(1));
		expect([...singularValues].map((value) => Math.round(value * 100) / 100)).toEqual(
			SINGULAR_VALUES
		);
	});

	test('gives the largest ones when only some are asked for', () => {
		const { singularValues } = truncatedSvd(EXAMPLE, 2, seededRandom(5));
		expect([...singularValues].map((value) => Math.round(value * 100) / 100)).toEqual([3.34, 2.54]);
	});

	test('brings words together that share company, as the paper says of "human" and "user"', () => {
		const { right, singularValues } = truncatedSvd(EXAMPLE, 2, seededRandom(2));
		const term = (at: number) =>
			[0, 1].map((nth) => right.numbers[at * right.width + nth]! * singularValues[nth]!);
		const near = (a: readonly number[], b: readonly number[]) =>
			dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
		// No title has both words; each of them is as far from "trees".
		expect(near(term(HUMAN), term(USER))).toBeGreaterThan(0.85);
		expect(near(term(HUMAN), term(TREES))).toBeLessThan(0.3);
	});

	test('gives orthonormal vectors that the matrix stretches by the singular values', () => {
		const { right, singularValues } = truncatedSvd(EXAMPLE, 9, seededRandom(3));
		const product = gram(right);
		for (let one = 0; one < 9; one += 1) {
			for (let other = 0; other < 9; other += 1) {
				expect(product[one * 9 + other]).toBeCloseTo(one === other ? 1 : 0, 9);
			}
		}
		const image = multiply(EXAMPLE, right.numbers, right.width);
		const back = multiplyTransposed(EXAMPLE, image, right.width);
		singularValues.forEach((value, at) => {
			const stretched = column(right.numbers, 9, at).map((number) => number * value ** 2);
			column(back, 9, at).forEach((number, row) => expect(number).toBeCloseTo(stretched[row]!, 6));
		});
	});

	test('stops at the rank of the matrix, and at nothing for an empty one', () => {
		const twice = sparseRows([TITLES[1]!, TITLES[1]!, TITLES[5]!], 12);
		const { singularValues, right } = truncatedSvd(twice, 3, seededRandom(1));
		// Six terms said once in two titles: √12; one term in one title: 1.
		expect([...singularValues].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
			Math.round(Math.sqrt(12) * 1e6) / 1e6,
			1
		]);
		expect(right.width).toBe(2);
		expect(truncatedSvd(sparseRows([], 0), 3, seededRandom(1)).singularValues).toHaveLength(0);
		expect(truncatedSvd(sparseRows([[], []], 4), 3, seededRandom(1)).right.width).toBe(0);
	});
});

test('eigenvalues of a symmetric matrix are those worked by hand', () => {
	// (2 − λ)² − 1 = 0.
	const { values, vectors } = symmetricEigen(Float64Array.from([2, 1, 1, 2]), 2);
	expect(values[0]).toBeCloseTo(3, 12);
	expect(values[1]).toBeCloseTo(1, 12);
	expect(Math.abs(vectors[0]!)).toBeCloseTo(Math.SQRT1_2, 12);
	expect(vectors[0]).toBeCloseTo(vectors[2]!, 12);
});

test('orthonormal columns span what they came from', () => {
	const random = seededRandom(4);
	const numbers = Float64Array.from({ length: 30 }, () => random() - 0.5);
	// The third column is the sum of the first two.
	for (let row = 0; row < 30; row += 3) numbers[row + 2] = numbers[row]! + numbers[row + 1]!;
	const found = orthonormalise({ numbers, width: 3 });
	expect(found.width).toBe(2);
	const [one, two] = [0, 1].map((at) => column(found.numbers, 2, at));
	expect(dot(one!, two!)).toBeCloseTo(0, 12);
	const given = column(numbers, 3, 0);
	const rest = given.map(
		(value, at) => value - dot(given, one!) * one![at]! - dot(given, two!) * two![at]!
	);
	expect(dot(rest, rest)).toBeCloseTo(0, 12);
});
