import type { ListingKind } from '#lib/domain/listing/listing.ts';
import { grown } from '../text/grown.ts';
import { createListStore } from './list-store.ts';
import { damping } from './statistics.ts';

/** A number below 2^24 and a count below 2^8 in one; sorts by the number. */
export function packed(id: number, count: number): number {
	return id * 256 + count;
}

/** The list of the listings of one kind that say a unit. */
export function listOf(unit: number, kind: ListingKind): number {
	return unit * 2 + (kind === 'offer' ? 1 : 0);
}

/**
 * An impact is what a text that says a unit covers of it, `count / (count + damping)`, in so many steps: adding up whole
 * numbers is what looking through long lists costs. It is reckoned with the average length as it was once, and anew
 * when that has moved by more than `MOST_DRIFT`.
 */
export const IMPACT_STEPS = 255;
const MOST_DRIFT = 0.02;

/** Tells of everything that is said, by slot in rising order: in which list, how often, and how long the text is. */
export type WalkSaid = (
	visit: (slot: number, list: number, count: number, length: number) => void
) => void;

/** By `listOf`: who says a unit, each entry `packed(slot, impact)`, sorted. */
export function createPostingLists() {
	const lists = createListStore();
	let mostImpacts = new Uint8Array(64);
	/** The average length by which impacts were reckoned. */
	let reckonedBy = 0;

	function driftOf(average: number): number {
		return reckonedBy > 0 && average > 0 ? Math.abs(Math.log(average / reckonedBy)) : 0;
	}

	return {
		sizeOf: (list: number) => lists.sizeOf(list),
		arrayOf: (list: number) => lists.arrayOf(list),
		startOf: (list: number) => lists.startOf(list),
		/** No listing in the list has a greater impact. */
		mostImpactOf: (list: number) => mostImpacts[list]!,
		/** By how much what a text really covers may exceed `impact / IMPACT_STEPS`, at this average length. */
		impactError(average: number): number {
			// The slope of x = c / (c + d) by the logarithm of d is x (1 - x), which is a quarter at most.
			return 0.5 / IMPACT_STEPS + driftOf(average) / 4;
		},

		insert(list: number, slot: number, count: number, length: number): void {
			const impact = impactOf(count, damping(length, reckonedBy));
			mostImpacts = grown(mostImpacts, list + 1);
			if (lists.sizeOf(list) === 0 || impact > mostImpacts[list]!) mostImpacts[list] = impact;
			lists.insert(list, packed(slot, impact));
		},

		remove(list: number, slot: number): void {
			lists.removeWithin(list, packed(slot, 0), packed(slot, IMPACT_STEPS));
		},

		/** To be called when the average length has changed. */
		followAverage(average: number, walk: WalkSaid): void {
			if (reckonedBy > 0 && driftOf(average) <= MOST_DRIFT) return;
			reckonedBy = average;
			fill(walk);
		},

		/** Takes in everything at once; there must be nothing yet. */
		load(sizes: Uint32Array, average: number, walk: WalkSaid): void {
			sizes.forEach((size, list) => lists.resize(list, size));
			mostImpacts = grown(mostImpacts, sizes.length);
			reckonedBy = average;
			fill(walk);
		}
	};

	/** Every list is sorted by slot, so that a walk by slot meets its entries in their order. */
	function fill(walk: WalkSaid): void {
		const next = new Uint32Array(lists.lists);
		mostImpacts.fill(0);
		walk((slot, list, count, length) => {
			const impact = impactOf(count, damping(length, reckonedBy));
			lists.arrayOf(list)[lists.startOf(list) + next[list]!++] = packed(slot, impact);
			if (impact > mostImpacts[list]!) mostImpacts[list] = impact;
		});
	}
}

export type PostingLists = ReturnType<typeof createPostingLists>;

function impactOf(count: number, damped: number): number {
	return Math.max(1, Math.round((IMPACT_STEPS * count) / (count + damped)));
}
