import { quantile } from './quantile.ts';
import type { Random } from './seeded-random.ts';

const ROUNDS = 1000;

/**
 * The interval in which the mean lies with 95 % confidence: the percentile bootstrap (B. Efron and R. Tibshirani,
 * "An Introduction to the Bootstrap", 1993, chapter 13). As many values as there are are drawn with replacement, 1,000
 * times.
 *
 * @returns null for no values
 */
export function bootstrapMean(
	values: readonly number[],
	random: Random
): readonly [number, number] | null {
	if (values.length === 0) return null;
	const means = Array.from({ length: ROUNDS }, () => {
		let sum = 0;
		for (let drawn = 0; drawn < values.length; drawn += 1) {
			sum += values[Math.floor(random() * values.length)]!;
		}
		return sum / values.length;
	});
	return [quantile(means, 0.025)!, quantile(means, 0.975)!];
}
