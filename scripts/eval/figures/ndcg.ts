import type { Grades } from './grades.ts';

/**
 * Normalised discounted cumulative gain of the first `depth` places (Järvelin and Kekäläinen, "Cumulated
 * Gain-Based Evaluation of IR Techniques", ACM TOIS 20(4), 2002), as trec_eval computes `ndcg_cut`: the gain is the
 * grade itself, place i is discounted by log2(i + 1), and the ideal order is that of all known grades.
 *
 * @param ranking ids, the best first, each once
 * @returns a share in [0, 1]; null where no document is known to answer
 */
export function ndcgAt(ranking: readonly string[], grades: Grades, depth: number): number | null {
	const gains = ranking.map((id) => Math.max(0, grades.get(id) ?? 0));
	const possible = [...grades.values()].filter((grade) => grade > 0);
	return ndcgOfGains(gains, possible, depth);
}

/**
 * The same for gains.
 *
 * @param shown what the ranking gains, in its order
 * @param possible gains of everything it could have shown, in any order
 * @returns null where there is nothing to gain
 */
export function ndcgOfGains(
	shown: readonly number[],
	possible: readonly number[],
	depth: number
): number | null {
	const ideal = discountedGain(
		[...possible].sort((a, b) => b - a),
		depth
	);
	return ideal > 0 ? discountedGain(shown, depth) / ideal : null;
}

function discountedGain(gains: readonly number[], depth: number): number {
	return gains
		.slice(0, depth)
		.reduce((total, gain, place) => total + gain / Math.log2(place + 2), 0);
}
