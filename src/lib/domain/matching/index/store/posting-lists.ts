import type { ListingKind } from '#lib/domain/listing/listing.ts';
import { damping } from '../statistics.ts';
import { createByteRows } from './byte-rows.ts';
import { createListStore } from './list-store.ts';

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

/** Told of something that is said: by whom, in which list it stands, how often it is said, and how long the text is. */
export type VisitSaid = (slot: number, list: number, count: number, length: number) => void;
/** Tells of everything that is said, by slot in rising order. */
export type WalkSaid = (visit: VisitSaid) => void;

/**
 * A list that more than one in so many slots stand in is kept as a row with a byte for each slot: adding up sixteen
 * bytes of a row costs what adding up two entries of a list does. It becomes a list again at half of that, so that one
 * listing that comes and goes does not turn it over each time. Below `LEAST_ROW` entries it is not worth the place.
 */
const SLOTS_A_ROW_ENTRY = 16;
const LEAST_ROW = 128;

/** By `listOf`: who says a unit, and with what impact. */
export interface PostingLists {
	sizeOf(list: number): number;
	/** By how much what a text really covers may exceed `impact / IMPACT_STEPS`, at this average length. */
	impactError(average: number): number;
	insert: VisitSaid;
	remove(list: number, slot: number): void;
	/** To be called when the average length has changed. */
	followAverage(average: number, walk: WalkSaid): void;
	/** Takes in everything at once; there must be nothing yet. */
	load(sizes: Uint32Array, average: number, walk: WalkSaid): void;
	/** Whether a list is kept as a row, to be added up by `addRows`. */
	isRow(list: number): boolean;
	/** A sum for every slot, all 0; the same array each time, good until a listing comes or goes. */
	clearSums(slots: number): Int32Array;
	/** See `ByteRows`. */
	highestSums(): Int32Array;
	/** Adds to the sums of all in a list their impact times a whole number. */
	addList(list: number, worth: number, sums: Int32Array): void;
	/** The same for many rows in one pass; each is worth `MOST_WEIGHT` at most. */
	addRows(lists: readonly number[], worths: readonly number[]): void;
}

export function createPostingLists(): PostingLists {
	/** Each entry `packed(slot, impact)`, sorted. */
	const lists = createListStore();
	const rows = createByteRows();
	/** The average length by which impacts were reckoned. */
	let reckonedBy = 0;
	/** Slot numbers so far are below this. */
	let slots = 0;

	function driftOf(average: number): number {
		return reckonedBy > 0 && average > 0 ? Math.abs(Math.log(average / reckonedBy)) : 0;
	}

	const postings: PostingLists = {
		sizeOf: (list) => rows.sizeOf(list) || lists.sizeOf(list),
		// The slope of x = c / (c + d) by the logarithm of d is x (1 - x), which is a quarter at most.
		impactError: (average) => 0.5 / IMPACT_STEPS + driftOf(average) / 4,

		insert(slot, list, count, length) {
			makeSlots(slot + 1);
			const impact = impactOf(count, damping(length, reckonedBy));
			if (rows.isOpen(list)) {
				rows.set(list, slot, impact);
				return;
			}
			lists.insert(list, packed(slot, impact));
			if (isLong(lists.sizeOf(list), 1)) toRow(list);
		},

		remove(list, slot) {
			if (!rows.isOpen(list)) {
				lists.removeWithin(list, packed(slot, 0), packed(slot, IMPACT_STEPS));
				return;
			}
			rows.set(list, slot, 0);
			if (!isLong(rows.sizeOf(list), 2)) toList(list);
		},

		followAverage(average, walk) {
			if (reckonedBy > 0 && driftOf(average) <= MOST_DRIFT) return;
			reckonedBy = average;
			fill(walk);
		},

		load(sizes, average, walk) {
			reckonedBy = average;
			walk((slot) => makeSlots(slot + 1));
			sizes.forEach((size, list) => {
				if (isLong(size, 1) && rows.hasRoom()) rows.open(list);
				else lists.resize(list, size);
			});
			fill(walk);
		},

		isRow: (list) => rows.isOpen(list),
		clearSums: (wanted) => rows.clearSums(wanted),
		highestSums: () => rows.highestSums(),
		addRows: (added, worths) => rows.addUp(added, worths),

		addList(list, worth, sums) {
			const [array, start] = [lists.arrayOf(list), lists.startOf(list)];
			const end = start + lists.sizeOf(list);
			for (let at = start; at < end; at += 1) {
				const entry = array[at]!;
				sums[entry >>> 8]! += Math.imul(entry & 255, worth);
			}
		}
	};

	/** Of rows, places are made ahead; lists that are no longer long by then are looked for. */
	function makeSlots(wanted: number): void {
		if (wanted <= slots) return;
		slots = wanted;
		if (!rows.makePlaces(slots)) return;
		for (let list = 0; list < rows.rows; list += 1) {
			if (rows.isOpen(list) && !isLong(rows.sizeOf(list), 2)) toList(list);
		}
	}

	function isLong(size: number, leniency: number): boolean {
		return size * leniency >= LEAST_ROW && size * SLOTS_A_ROW_ENTRY * leniency > slots;
	}

	function toRow(list: number): void {
		if (!rows.hasRoom()) return;
		rows.open(list);
		const [array, start] = [lists.arrayOf(list), lists.startOf(list)];
		const end = start + lists.sizeOf(list);
		for (let at = start; at < end; at += 1) rows.set(list, array[at]! >>> 8, array[at]! & 255);
		lists.clear(list);
	}

	function toList(list: number): void {
		const entries: number[] = [];
		for (let slot = 0; slot < slots; slot += 1) {
			const impact = rows.get(list, slot);
			if (impact > 0) entries.push(packed(slot, impact));
		}
		rows.close(list);
		lists.write(list, entries);
	}

	/** Every list is sorted by slot, so that a walk by slot meets its entries in their order. */
	function fill(walk: WalkSaid): void {
		const next = new Uint32Array(lists.lists);
		walk((slot, list, count, length) => {
			const impact = impactOf(count, damping(length, reckonedBy));
			if (rows.isOpen(list)) rows.set(list, slot, impact);
			else lists.arrayOf(list)[lists.startOf(list) + next[list]!++] = packed(slot, impact);
		});
	}

	return postings;
}

function impactOf(count: number, damped: number): number {
	return Math.max(1, Math.round((IMPACT_STEPS * count) / (count + damped)));
}
