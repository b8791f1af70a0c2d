import type { ListStore } from './list-store.ts';

/** What a store of one space knows that cannot be worked out from the rest. */
export interface SavedSpace {
	/** By the numbers that entries have here. */
	readonly units: readonly string[];
	readonly phrases: readonly string[];
	/** By slot. */
	readonly lengths: Uint16Array;
	readonly isOffer: Uint8Array;
	/** By slot, how many of the entries are its own. */
	readonly saidSizes: Uint32Array;
	readonly said: Uint32Array;
	readonly askedSizes: Uint32Array;
	readonly asked: Uint32Array;
}

/** The lists of the first slots, one behind the other. */
export function joinLists(
	lists: ListStore,
	slots: number
): { readonly sizes: Uint32Array; readonly entries: Uint32Array } {
	const sizes = Uint32Array.from({ length: slots }, (_, slot) => lists.sizeOf(slot));
	const entries = new Uint32Array(sizes.reduce((sum, size) => sum + size, 0));
	let at = 0;
	sizes.forEach((size, slot) => {
		if (size === 0) return;
		const start = lists.startOf(slot);
		entries.set(lists.arrayOf(slot).subarray(start, start + size), at);
		at += size;
	});
	return { sizes, entries };
}

/** Calls for each slot that has entries, with its part of them. */
export function eachList(
	sizes: Uint32Array,
	entries: Uint32Array,
	visit: (slot: number, entries: Uint32Array) => void
): void {
	let at = 0;
	sizes.forEach((size, slot) => {
		if (size > 0) visit(slot, entries.subarray(at, at + size));
		at += size;
	});
}
