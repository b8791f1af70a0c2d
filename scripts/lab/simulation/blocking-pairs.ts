import { type MarketGraph, rowOf } from '#lib/domain/matching/exposure/market-graph.ts';
import type { MarketPairs } from '#lib/domain/matching/exposure/market.ts';

/**
 * Share of the pairs put before nobody that both parties would rather have: each has attention left, or values the pair
 * above the least of what it was given (Gale and Shapley, "College Admissions and the Stability of Marriage", 1962, for
 * parties with several places). Values are the directed scores.
 */
export function shareOfBlockingPairs(
	graph: MarketGraph,
	pairs: MarketPairs,
	attention: ArrayLike<number>,
	proposed: ReadonlySet<number>
): number {
	const valueTo = (pair: number, party: number) =>
		graph.partiesOf[0][pair] === party ? pairs.towardsNeed[pair]! : pairs.towardsOffer[pair]!;
	const bar = Float64Array.from({ length: graph.partyCount }, (_, party) => {
		const own = [...rowOf(graph.ofParty, party)].filter((pair) => proposed.has(pair));
		if (own.length < attention[party]!) return -1;
		return own.reduce((least, pair) => Math.min(least, valueTo(pair, party)), Infinity);
	});
	let [open, blocking] = [0, 0];
	for (let pair = 0; pair < graph.pairCount; pair += 1) {
		if (proposed.has(pair)) continue;
		open += 1;
		const wants = (party: number) => valueTo(pair, party) > bar[party]!;
		if (wants(graph.partiesOf[0][pair]!) && wants(graph.partiesOf[1][pair]!)) blocking += 1;
	}
	return open > 0 ? blocking / open : 0;
}
