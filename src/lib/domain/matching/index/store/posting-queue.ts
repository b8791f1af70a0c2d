import { createPostingLists, type PostingLists, type VisitSaid } from './posting-lists.ts';

/** What lists are made of. */
interface SaidBySlot {
	/** Tells of everything that one slot says. */
	eachSaid(slot: number, visit: VisitSaid): void;
	/** Slot numbers and list numbers are below these. */
	readonly slots: number;
	readonly lists: number;
	readonly documents: number;
	readonly averageLength: number;
}

/** Lists are made anew where more than one in so many listings waits to be taken into them. */
const MANY_AT_ONCE = 4;

/**
 * Posting lists that are brought up to date when they are asked for, because many listings are taken in together more
 * cheaply than one by one.
 */
export function createPostingQueue(said: SaidBySlot) {
	let postings = createPostingLists();
	/** Slots that `postings` does not know yet. */
	const waiting = new Set<number>();

	const walk = (visit: VisitSaid) => {
		for (let slot = 0; slot < said.slots; slot += 1) said.eachSaid(slot, visit);
	};

	return {
		/** The slot must be free, and what it says must have been put down. */
		add(slot: number): void {
			waiting.add(slot);
		},

		/** What the slot says must still be there. */
		remove(slot: number): void {
			if (waiting.delete(slot)) return;
			said.eachSaid(slot, (_, list) => postings.remove(list, slot));
		},

		upToDate(): PostingLists {
			if (waiting.size * MANY_AT_ONCE > said.documents) {
				postings = createPostingLists();
				const sizes = new Uint32Array(said.lists);
				walk((_, list) => (sizes[list]! += 1));
				postings.load(sizes, said.averageLength, walk);
			} else {
				for (const slot of waiting) said.eachSaid(slot, postings.insert);
				postings.followAverage(said.averageLength, walk);
			}
			waiting.clear();
			return postings;
		}
	};
}
