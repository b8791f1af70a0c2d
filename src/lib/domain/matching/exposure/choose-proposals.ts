import { farEnd, type MarketGraph } from './market-graph.ts';
import type { Proposals } from './proposals.ts';

/**
 * Proposes pairs, the worthiest first, as long as both parties have looks left and one of the two lists has a place.
 * The sum of the worths is the expected number of mutual acceptances when everybody looks at what is proposed to them
 * (the social welfare of Su, Bayoumi and Joachims, "Optimizing Rankings for Recommendation in Matching Markets", 2021,
 * arXiv 2106.01941, with looks as a hard limit on both sides); this order gives at least half of the best sum (greedy
 * b-matching: Mestre, "Greedy in Approximation Algorithms", 2006). Where attention is plenty, each list is simply the
 * best of its listing's own pairs.
 */
export function chooseProposals(graph: MarketGraph, proposals: Proposals): void {
	for (const pair of graph.order) {
		if (graph.worth[pair]! > 0 && proposals.hasRoom(pair)) proposals.add(pair, 'relevance');
	}
}

/** Gives the places that are left in lists to proposed pairs that stand only in the other list, the worthiest first. */
export function fillPlaces(graph: MarketGraph, proposals: Proposals): void {
	const { stands, places, shown, length, isProposed } = proposals;
	for (const pair of graph.order) {
		if (!isProposed[pair]) continue;
		for (const side of [0, 1] as const) {
			const own = graph.ends[side][pair]!;
			if (stands[side][pair] || places[own]! >= length) continue;
			stands[side][pair] = 1;
			places[own]! += 1;
			shown[graph.ownerOf[farEnd(graph, pair, own)]!]! += 1;
		}
	}
}
