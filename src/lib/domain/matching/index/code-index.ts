import type { CodeRef, ListingKind } from '#lib/domain/listing/listing.ts';
import { grown } from '../text/grown.ts';
import { createListStore } from './list-store.ts';
import { listOf } from './posting-lists.ts';
import { createVocabulary } from './vocabulary.ts';

/** Which listings have a code in the same branch; finds candidates that share no word. */
export interface CodeIndex {
	put(slot: number, kind: ListingKind, codes: readonly CodeRef[]): void;
	remove(slot: number, kind: ListingKind, codes: readonly CodeRef[]): void;
	/** Listings of this kind with a code of a common scheme that begins alike; holds until the next call. */
	near(kind: ListingKind, codes: readonly CodeRef[]): SlotSet;
}

/** Each once. */
export interface SlotSet {
	readonly slots: readonly number[];
	has(slot: number): boolean;
}

const BRANCH_LENGTH = 2;

export function createCodeIndex(): CodeIndex {
	const branches = createVocabulary();
	const slots = createListStore();
	/** By slot: in which call it was last found. */
	let foundIn = new Uint32Array(64);
	let call = 0;
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
			call += 1;
			const found: number[] = [];
			for (const branch of branchesOf(codes)) {
				const list = listOf(branches.idOf(branch), kind);
				const size = slots.sizeOf(list);
				if (size === 0) continue;
				const [array, start] = [slots.arrayOf(list), slots.startOf(list)];
				foundIn = grown(foundIn, array[start + size - 1]! + 1);
				for (let at = start; at < start + size; at += 1) {
					const slot = array[at]!;
					if (foundIn[slot] === call) continue;
					foundIn[slot] = call;
					found.push(slot);
				}
			}
			const ofCall = call;
			return { slots: found, has: (slot) => foundIn[slot] === ofCall };
		}
	};
}

function branchesOf(codes: readonly CodeRef[]): ReadonlySet<string> {
	return new Set(codes.map(({ scheme, code }) => `${scheme}\u0000${code.slice(0, BRANCH_LENGTH)}`));
}
