import { expect, test } from 'vitest';
import { seededRandom } from './seeded-random.ts';

const draw = (seed: number, times: number) => {
	const random = seededRandom(seed);
	return Array.from({ length: times }, random);
};

test('the same seed gives the same numbers, another seed others', () => {
	expect(draw(7, 20)).toEqual(draw(7, 20));
	expect(draw(7, 20)).not.toEqual(draw(8, 20));
});

test('the numbers fill [0, 1) evenly', () => {
	const tenths = new Array<number>(10).fill(0);
	for (const number of draw(1, 100_000)) tenths[Math.floor(number * 10)]! += 1;
	expect(tenths).toHaveLength(10);
	for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});
