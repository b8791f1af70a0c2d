import { type MarketGraph, rowOf } from './market-graph.ts';
import type { ShownLists } from './shown-lists.ts';

export interface EnvyAudit {
	/** Share of the parties with a pair that would gain more than `margin` by another party's places. */
	readonly share: number;
	/** The largest gain, in [0, 1] or a little more. */
	readonly largest: number;
}

/**
 * Whether somebody would rather be shown where somebody else is. What a listing gets out of its places in the lists of
 * others is the sum of examination times worth; it envies another listing of its side that would bring it more,
 * counted in shares of what its best pairs would bring at the top of as many lists as it has attention for (envy in
 * opportunity: Tomita and Yokoyama, 2024, arXiv 2409.00720). Of the places of a party with more attention only that
 * fraction counts that its own attention could use (weighted envy: Chakraborty, Igarashi, Suksompong and Zick,
 * "Weighted Envy-freeness in Indivisible Item Allocation", 2021).
 */
export function auditEnvy(
	graph: MarketGraph,
	lists: ShownLists,
	attention: ArrayLike<number>,
	examine: (rank: number) => number,
	margin: number
): EnvyAudit {
	const { listingCount, ownerOf, worth, partyCount, ends } = graph;
	const sumOfEnds = ends[0].map((need, pair) => need + ends[1][pair]!);
	const seen = Float64Array.from(lists.items, () => 0);
	for (let listing = 0; listing < listingCount; listing += 1) {
		const start = lists.starts[listing]!;
		for (let at = start; at < lists.starts[listing + 1]!; at += 1) {
			seen[at] = examine(at - start + 1);
		}
	}
	const worst = new Float64Array(partyCount).fill(-1);
	const gains = new Float64Array(listingCount);
	for (let listing = 0; listing < listingCount; listing += 1) {
		const row = rowOf(graph.ofListing, listing);
		const own = ownerOf[listing]!;
		const best = row.subarray(0, attention[own]).reduce((sum, pair) => sum + worth[pair]!, 0);
		if (best === 0) continue;
		const met: number[] = [];
		for (const pair of row) {
			const host = sumOfEnds[pair]! - listing;
			for (let at = lists.starts[host]!; at < lists.starts[host + 1]!; at += 1) {
				const rival = sumOfEnds[lists.items[at]!]! - host;
				if (gains[rival] === 0) met.push(rival);
				gains[rival]! += worth[pair]! * seen[at]!;
			}
		}
		const mine = gains[listing]!;
		worst[own] = Math.max(worst[own]!, 0);
		for (const rival of met) {
			const theirs = ownerOf[rival]!;
			const usable = Math.min(1, attention[own]! / attention[theirs]!);
			if (theirs !== own) {
				worst[own] = Math.max(worst[own], (gains[rival]! * usable - mine) / best);
			}
			gains[rival] = 0;
		}
	}
	const asked = worst.filter((envy) => envy >= 0);
	const envious = asked.filter((envy) => envy > margin).length;
	return {
		share: asked.length > 0 ? envious / asked.length : 0,
		largest: asked.reduce((most, envy) => Math.max(most, envy), 0)
	};
}
