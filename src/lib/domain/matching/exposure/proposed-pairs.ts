import { type MarketGraph, rowOf } from './market-graph.ts';
import type { Proposals } from './proposals.ts';

/** Pairs proposed to a party, the least worthy last. */
export function proposedTo(graph: MarketGraph, proposals: Proposals, party: number): number[] {
	return [...rowOf(graph.ofParty, party)].filter((pair) => proposals.isProposed[pair]);
}

/** Proposed pairs that stand in this listing's list, the least worthy last. */
export function standingAt(graph: MarketGraph, proposals: Proposals, listing: number): number[] {
	return [...rowOf(graph.ofListing, listing)].filter((pair) => {
		const side = graph.ends[0][pair] === listing ? 0 : 1;
		return proposals.stands[side][pair] === 1;
	});
}
