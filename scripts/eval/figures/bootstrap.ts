import type { Random } from '#lib/domain/chance/seeded-random.ts';
import { quantile } from './quantile.ts';

const ROUNDS = 1000;

/**
 * The interval in which a statistic lies with 95 % confidence: the percentile bootstrap (B. Efron and R. Tibshirani,
 * "An Introduction to the Bootstrap", 1993, chapter 13). As many values as there are are drawn with replacement, 1,000
 * times.
 *
 * @param statistic a sample for which it is null is left out
 * @returns null where there is no value, or no sample has the statistic
 */
export function bootstrapInterval<Value>(
	values: readonly Value[],
	statistic: (sample: readonly Value[]) => number | null,
	random: Random
): readonly [number, number] | null {
	if (values.length === 0) return null;
	const drawn: number[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		const found = statistic(values.map(() => values[Math.floor(random() * values.length)]!));
		if (found !== null) drawn.push(found);
	}
	const [low, high] = [quantile(drawn, 0.025), quantile(drawn, 0.975)];
	return low === null || high === null ? null : [low, high];
}
