import type { CodeRef, ListingKind } from '#lib/domain/listing/listing.ts';
import { createListStore } from './list-store.ts';
import { listOf } from './space-store.ts';
import { createVocabulary } from './vocabulary.ts';

/** Which listings have a code in the same branch; finds candidates that share no word. */
export interface CodeIndex {
	put(slot: number, kind: ListingKind, codes: readonly CodeRef[]): void;
	remove(slot: number, kind: ListingKind, codes: readonly CodeRef[]): void;
	/** Slots of listings of this kind with a code of a common scheme that begins alike. */
	near(kind: ListingKind, codes: readonly CodeRef[]): ReadonlySet<number>;
}

const BRANCH_LENGTH = 2;

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
			const found = new Set<number>();
			for (const branch of branchesOf(codes)) {
				const list = listOf(branches.idOf(branch), kind);
				const size = slots.sizeOf(list);
				if (size === 0) continue;
				const start = slots.startOf(list);
				for (const slot of slots.arrayOf(list).subarray(start, start + size)) found.add(slot);
			}
			return found;
		}
	};
}

function branchesOf(codes: readonly CodeRef[]): ReadonlySet<string> {
	return new Set(codes.map(({ scheme, code }) => `${scheme}\u0000${code.slice(0, BRANCH_LENGTH)}`));
}
