import { farEnd, type MarketGraph, rowOf } from './market-graph.ts';
import { PROPOSAL_CAUSES, type Proposals } from './proposals.ts';

/**
 * Why an entry stands where it stands. `relevance`: in its own place. `relieved`: further up, because somebody before
 * it has no attention left. `floor`: so that its party, or this one, is shown to enough others. `exploration`: tried
 * out by lot.
 */
export type PlaceReason = 'relevance' | 'relieved' | 'floor' | 'exploration';

export interface ExposureEntry {
	/** Index of the pair, and of the listing that is shown, on its own side. */
	readonly pair: number;
	readonly listing: number;
	/** Place in this list, and in a list by relevance alone; both from 1. */
	readonly rank: number;
	readonly relevanceRank: number;
	readonly reason: PlaceReason;
	/** Chance with which it was proposed, given the draws before it; in (0, 1]. */
	readonly propensity: number;
}

/** A pair that relevance would have shown here; whose attention is spent. */
export interface HeldBack {
	readonly pair: number;
	readonly listing: number;
	readonly relevanceRank: number;
	readonly spent: 'own' | 'other' | 'both' | 'list';
}

export interface ExposureLists {
	readonly length: number;
	/** The list of one need: offers, the best first. */
	forNeed(need: number): readonly ExposureEntry[];
	forOffer(offer: number): readonly ExposureEntry[];
	/** What relevance alone would have put on the list of this need. */
	heldBackFromNeed(need: number): readonly HeldBack[];
	heldBackFromOffer(offer: number): readonly HeldBack[];
}

/** Within a list the order is by relevance: what was decided together is who stands in it. */
export function readLists(
	graph: MarketGraph,
	proposals: Proposals,
	propensity: Float64Array,
	needCount: number
): ExposureLists {
	const { length, stands, causes, left } = proposals;
	const sideOf = (listing: number) => (listing < needCount ? 0 : 1);
	const ownIndex = (listing: number) => (listing < needCount ? listing : listing - needCount);

	function entries(listing: number): readonly ExposureEntry[] {
		const side = sideOf(listing);
		const found: ExposureEntry[] = [];
		rowOf(graph.ofListing, listing).forEach((pair, at) => {
			if (!stands[side][pair]) return;
			const rank = found.length + 1;
			const cause = PROPOSAL_CAUSES[causes[pair]!]!;
			const isMoved = cause === 'relevance' && rank < at + 1;
			found.push({
				pair,
				listing: ownIndex(farEnd(graph, pair, listing)),
				rank,
				relevanceRank: at + 1,
				reason: isMoved ? 'relieved' : cause,
				propensity: propensity[pair]!
			});
		});
		return found;
	}

	function heldBack(listing: number): readonly HeldBack[] {
		const row = rowOf(graph.ofListing, listing).subarray(0, length);
		return [...row].flatMap((pair, at) => {
			if (stands[sideOf(listing)][pair] || graph.worth[pair] === 0) return [];
			const far = farEnd(graph, pair, listing);
			const own = left[graph.ownerOf[listing]!] === 0;
			const other = left[graph.ownerOf[far]!] === 0;
			const spent = own ? (other ? 'both' : 'own') : other ? 'other' : 'list';
			return [{ pair, listing: ownIndex(far), relevanceRank: at + 1, spent }];
		});
	}

	return {
		length,
		forNeed: (need) => entries(need),
		forOffer: (offer) => entries(needCount + offer),
		heldBackFromNeed: (need) => heldBack(need),
		heldBackFromOffer: (offer) => heldBack(needCount + offer)
	};
}
