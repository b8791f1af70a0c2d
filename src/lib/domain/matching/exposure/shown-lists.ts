import { farEnd, type MarketGraph, type Rows, rowOf } from './market-graph.ts';
import type { Proposals } from './proposals.ts';

/** The pairs in each listing's list, the first first: whoever put them there. */
export type ShownLists = Rows;

/** Lists as a function gives them, listing after listing. */
export function collectLists(
	listingCount: number,
	listOf: (listing: number) => Iterable<number>
): ShownLists {
	const starts = new Uint32Array(listingCount + 1);
	const items: number[] = [];
	for (let listing = 0; listing < listingCount; listing += 1) {
		for (const pair of listOf(listing)) items.push(pair);
		starts[listing + 1] = items.length;
	}
	return { starts, items: Uint32Array.from(items) };
}

/** What everybody would be shown by their own relevance alone. */
export function listsByRelevance(graph: MarketGraph, length: number): ShownLists {
	return collectLists(graph.listingCount, (listing) =>
		rowOf(graph.ofListing, listing).subarray(0, length)
	);
}

export function listsOfProposals(graph: MarketGraph, { stands }: Proposals): ShownLists {
	return collectLists(graph.listingCount, (listing) =>
		rowOf(graph.ofListing, listing).filter(
			(pair) => stands[graph.ends[0][pair] === listing ? 0 : 1][pair] === 1
		)
	);
}

/**
 * How much each party is seen: over all lists in which one of its listings stands, the sum of what its place there is
 * worth.
 */
export function exposureOf(
	graph: MarketGraph,
	lists: ShownLists,
	examine: (rank: number) => number
): Float64Array {
	const exposure = new Float64Array(graph.partyCount);
	for (let listing = 0; listing < graph.listingCount; listing += 1) {
		rowOf(lists, listing).forEach((pair, at) => {
			exposure[graph.ownerOf[farEnd(graph, pair, listing)]!]! += examine(at + 1);
		});
	}
	return exposure;
}
