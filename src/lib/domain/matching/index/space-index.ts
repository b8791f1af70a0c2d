import type { ListingKind } from '#lib/domain/listing/listing.ts';
import { type Asking, prepareAsking } from './asking.ts';
import { type Comparing, createCoverage } from './coverage.ts';
import { createCoveredAsks } from './covered-asks.ts';
import type { Face } from './face.ts';
import type { SavedSpace } from './store/saved-space.ts';
import { createSpaceStore } from './store/space-store.ts';
import type { TextStatistics } from './statistics.ts';
import type { CoveredAsk } from './unit-coverage.ts';
import { createSlotSearch, type FindTopSlots, type SlotSearchOptions } from './top-slots.ts';

/** A text seen from the index; holds until the index next changes. */
interface View extends Comparing {
	search(kind: ListingKind, options: Omit<SlotSearchOptions, 'look'>): FindTopSlots;
	/** The `most` asks that one slot covers best, the best first; of those it covers at all. */
	coveredAsks(slot: number, most: number): readonly CoveredAsk[];
}

/** The inverted index of one space. Listings are known by slot numbers that the caller hands out and reuses. */
export interface SpaceIndex extends TextStatistics {
	/** The slot must be free. */
	put(slot: number, kind: ListingKind, face: Face): void;
	/** Does nothing for a free slot. */
	remove(slot: number): void;
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
	const compare = createCoverage(store);
	const coveredAsks = createCoveredAsks(store);
	const searchSlots = createSlotSearch(store);
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
		spellings: (unit) => store.spellings(unit),
		readAs: (unit) => store.readAs(unit),
		put(slot, kind, face) {
			store.put(slot, kind, face);
			changes += 1;
		},
		remove(slot) {
			store.remove(slot);
			changes += 1;
		},
		save: (slots) => store.save(slots),
		load(saved, isKept) {
			store.load(saved, isKept);
			changes += 1;
		},
		has: (slot) => store.said.sizeOf(slot) > 0,
		asksOf: (slot) => store.phrases.asked.sizeOf(slot) || store.said.sizeOf(slot),
		isTranslated: (slot) => store.isTranslated(slot),
		look(face) {
			const asking = prepare(face);
			const comparing = compare(asking);
			return {
				...comparing,
				search(kind, options) {
					const { sharing, worth } = options.bonus;
					const look = (slots: readonly number[]) =>
						comparing
							.covered(slots)
							.map((share, at) => share + (sharing.has(slots[at]!) ? worth : 0));
					return searchSlots(kind, asking, { ...options, look });
				},
				coveredAsks: (slot, most) => coveredAsks(asking, slot, most)
			};
		}
	};
}
