import type { ListingKind } from '#lib/domain/listing/listing.ts';
import { type Asking, createCoverage, prepareAsking } from './coverage.ts';
import type { Face } from './face.ts';
import type { SavedSpace } from './saved-space.ts';
import { createSpaceStore } from './space-store.ts';
import type { TextStatistics } from './statistics.ts';
import type { CoveredAsk } from './unit-coverage.ts';
import { createSlotSearch, type TopSlotsOptions } from './top-slots.ts';

/** A text seen from the index; holds until the index next changes. */
interface View {
	/** See `createSlotSearch`. */
	top(kind: ListingKind, options: Omit<TopSlotsOptions, 'look'>): readonly number[];
	/** In [0, 1): what each of these slots covers of what the text asks; 0 for one without a face. */
	covered(slots: readonly number[]): Float64Array;
	/** What one slot covers, ask by ask, of those it covers at all. */
	asksCovered(slot: number): readonly CoveredAsk[];
	/** In [0, 1): what the text covers of what each of these slots asks. */
	answered(slots: readonly number[]): Float64Array;
}

/** The inverted index of one space. Listings are known by slot numbers that the caller hands out and reuses. */
export interface SpaceIndex extends TextStatistics {
	/** The slot must be free. */
	put(slot: number, kind: ListingKind, face: Face): void;
	/** Does nothing for a free slot. */
	remove(slot: number, kind: ListingKind): void;
	has(slot: number): boolean;
	/** How many different things it asks. */
	asksOf(slot: number): number;
	/** Whether its text was read through the lexicon. */
	isTranslated(slot: number): boolean;
	look(face: Face): View;
	/** See `SpaceStore`. */
	save(slots: number): SavedSpace;
	load(saved: SavedSpace, isKept: (slot: number) => boolean): void;
}

export function createSpaceIndex(): SpaceIndex {
	const store = createSpaceStore();
	const { shareCovered, coverAsks, shareAnswered } = createCoverage(store);
	const findTopSlots = createSlotSearch(store);
	/** What texts ask, each good until the index next changes. */
	const prepared = new WeakMap<Face, { readonly asking: Asking; readonly at: number }>();
	let changes = 0;

	function prepare(face: Face): Asking {
		const known = prepared.get(face);
		if (known?.at === changes) return known.asking;
		const asking = prepareAsking(store, face);
		prepared.set(face, { asking, at: changes });
		return asking;
	}

	return {
		get documents() {
			return store.documents;
		},
		get averageLength() {
			return store.averageLength;
		},
		documentFrequency: (unit) => store.documentFrequency(unit),
		put(slot, kind, face) {
			store.put(slot, kind, face);
			changes += 1;
		},
		remove(slot, kind) {
			store.remove(slot, kind);
			changes += 1;
		},
		save: (slots) => store.save(slots),
		load(saved, isKept) {
			store.load(saved, isKept);
			changes += 1;
		},
		has: (slot) => store.said.sizeOf(slot) > 0,
		asksOf: (slot) => store.phrases.asked.sizeOf(slot) || store.said.sizeOf(slot),
		isTranslated: (slot) => store.phrases.asked.sizeOf(slot) > 0,
		look(face) {
			const asking = prepare(face);
			return {
				top(kind, options) {
					const { bonus } = options;
					const look = (slots: readonly number[]) =>
						shareCovered(asking, slots).map(
							(share, at) => share + (bonus.sharing.has(slots[at]!) ? bonus.worth : 0)
						);
					return findTopSlots(kind, asking, { ...options, look });
				},
				covered: (slots) => shareCovered(asking, slots),
				asksCovered: (slot) => coverAsks(asking, slot),
				answered: (slots) => shareAnswered(face, slots)
			};
		}
	};
}
