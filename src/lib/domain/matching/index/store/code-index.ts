import type { CodeRef, ListingKind } from '#lib/domain/listing/listing.ts';
import { broadBranch } from '#lib/domain/matching/facets/code-levels.ts';
import { createListStore, placeOf } from './list-store.ts';
import { listOf } from './posting-lists.ts';
import { createVocabulary } from './vocabulary.ts';

/** Which listings have a code in the same branch; finds candidates that share no word. */
export interface CodeIndex {
	put(slot: number, kind: ListingKind, codes: readonly CodeRef[]): void;
	remove(slot: number, kind: ListingKind, codes: readonly CodeRef[]): void;
	/** Listings of this kind with a code of a common scheme in the same broad branch. */
	near(kind: ListingKind, codes: readonly CodeRef[]): SlotSet;
}

export interface SlotSet {
	/** Each once, sorted. */
	readonly slots: Uint32Array;
	has(slot: number): boolean;
}

export function createCodeIndex(): CodeIndex {
	const branches = createVocabulary();
	const slots = createListStore();
	return {
		put(slot, kind, codes) {
			for (const branch of branchesOf(codes)) {
				slots.insert(listOf(branches.use(branch), kind), slot);
			}
		},
		remove(slot, kind, codes) {
			for (const branch of branchesOf(codes)) {
				const id = branches.idOf(branch);
				slots.removeWithin(listOf(id, kind), slot, slot);
				branches.release(id);
			}
		},
		near(kind, codes) {
			const found = [...branchesOf(codes)].map((branch) => {
				const list = listOf(branches.idOf(branch), kind);
				const start = slots.startOf(list);
				return slots.arrayOf(list).slice(start, start + slots.sizeOf(list));
			});
			const all = found.length === 1 ? found[0]! : joined(found);
			return { slots: all, has: (slot) => all[placeOf(all, 0, all.length, slot)] === slot };
		}
	};
}

function joined(lists: readonly Uint32Array[]): Uint32Array {
	return Uint32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
}

function branchesOf(codes: readonly CodeRef[]): ReadonlySet<string> {
	return new Set(codes.map(({ scheme, code }) => `${scheme}\u0000${broadBranch(code)}`));
}
