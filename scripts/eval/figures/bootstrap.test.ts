import { seededRandom } from '#lib/domain/chance/seeded-random.ts';
import { expect, test } from 'vitest';
import { bootstrapInterval } from './bootstrap.ts';
import { mean } from './mean.ts';
import { quantile } from './quantile.ts';

test('quantiles lie on straight lines between neighbours', () => {
	// R: quantile(c(1, 2, 3, 4, 10), c(0, .25, .5, .9, 1), type = 7)
	const values = [10, 4, 1, 3, 2];
	expect([0, 0.25, 0.5, 1].map((share) => quantile(values, share))).toEqual([1, 2, 3, 10]);
	expect(quantile(values, 0.9)).toBeCloseTo(7.6, 12);
	expect(quantile([], 0.5)).toBeNull();
});

test('the interval holds the mean and comes close to the normal one for many values', () => {
	const values = Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 0 : 1));
	const [low, high] = bootstrapInterval(values, mean, seededRandom(1))!;
	// The standard error of a share of one half among 400 is 0.025.
	expect(low).toBeCloseTo(0.5 - 1.96 * 0.025, 1.9);
	expect(high).toBeCloseTo(0.5 + 1.96 * 0.025, 1.9);
	expect(low).toBeLessThan(0.5);
	expect(high).toBeGreaterThan(0.5);
});

test('the same seed gives the same interval; equal values leave no doubt', () => {
	const values = [0.1, 0.9, 0.4];
	expect(bootstrapInterval(values, mean, seededRandom(3))).toEqual(
		bootstrapInterval(values, mean, seededRandom(3))
	);
	const [low, high] = bootstrapInterval([0.25, 0.25], mean, seededRandom(3))!;
	expect([low, high]).toEqual([0.25, 0.25]);
	expect(bootstrapInterval([], mean, seededRandom(3))).toBeNull();
});

test('a statistic that no sample has leaves no interval', () => {
	expect(bootstrapInterval([1, 2], () => null, seededRandom(3))).toBeNull();
});
