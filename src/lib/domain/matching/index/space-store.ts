import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { Face } from './face.ts';
import { grown } from '../text/grown.ts';
import type { UnitKind } from '../text/unit.ts';
import { createListStore, type ListStore } from './list-store.ts';
import { createPhraseStore, type PhraseStore } from './phrase-store.ts';
import { packed, type PostingLists, type VisitSaid } from './posting-lists.ts';
import { createPostingQueue } from './posting-queue.ts';
import { eachList, joinLists, type SavedSpace } from './saved-space.ts';
import { isPair, type TextStatistics } from './statistics.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * The texts of one space in memory, both ways round: which listings say a unit, and which units a listing says.
 * Listings are known by slot numbers that the caller hands out and reuses.
 */
export interface SpaceStore extends TextStatistics {
	readonly units: Vocabulary;
	readonly phrases: PhraseStore;
	/** Of all that is said by now; holds until something is put or removed. */
	readonly postings: PostingLists;
	/** By slot: what it says, each entry `packed(unit, count)`. */
	readonly said: ListStore;
	/** For -1, a unit that nobody says, as rare as can be. */
	rarityOf(unit: number): number;
	/** For loops: a unit that n say has the rarity `logAll - halfLogs[n]`; see `rarity`. */
	readonly logAll: number;
	readonly halfLogs: Float64Array;
	/** By unit: 1 for a pair, for loops. */
	readonly pairs: Uint8Array;
	lengthOf(slot: number): number;
	/** Whether its text was read through the lexicon. */
	isTranslated(slot: number): boolean;
	/** Grows with every change. */
	readonly changes: number;
	/** The slot must be free. */
	put(slot: number, kind: ListingKind, face: Face): void;
	/** Does nothing for a free slot. */
	remove(slot: number): void;
	save(slots: number): SavedSpace;
	/** Takes over what was saved of another store, of the slots to be kept; this one must be empty. */
	load(saved: SavedSpace, isKept: (slot: number) => boolean): void;
}

export function createSpaceStore(): SpaceStore {
	const units = createVocabulary();
	const phrases = createPhraseStore(units);
	const said = createListStore();
	let lengths = new Uint16Array(64);
	/** By slot. */
	let isOffer = new Uint8Array(64);
	/** ln(n + 0.5) for every n up to the number of documents: the part of a rarity that stays. */
	let halfLogs = Float64Array.of(Math.log(0.5));
	let logAll = 0;
	let documents = 0;
	let totalLength = 0;
	/** By unit: 1 for a pair. */
	let pairs = new Uint8Array(64);
	let changes = 0;

	function eachSaid(slot: number, visit: VisitSaid): void {
		const size = said.sizeOf(slot);
		if (size === 0) return;
		const [entries, start] = [said.arrayOf(slot), said.startOf(slot)];
		for (let at = start; at < start + size; at += 1) {
			const entry = entries[at]!;
			visit(slot, (entry >>> 8) * 2 + isOffer[slot]!, entry & 255, lengths[slot]!);
		}
	}

	const postings = createPostingQueue({
		eachSaid,
		get slots() {
			return said.lists;
		},
		get lists() {
			return units.size * 2;
		},
		get documents() {
			return documents;
		},
		get averageLength() {
			return store.averageLength;
		}
	});

	const store: SpaceStore = {
		units,
		phrases,
		said,
		get postings() {
			return postings.upToDate();
		},
		get documents() {
			return documents;
		},
		get averageLength() {
			return documents === 0 ? 0 : totalLength / documents;
		},
		documentFrequency: (unit) => units.uses[units.idOf(unit)] ?? 0,
		lengthOf: (slot) => lengths[slot]!,
		isTranslated: (slot) => phrases.asked.sizeOf(slot) > 0,
		get pairs() {
			return pairs;
		},
		get changes() {
			return changes;
		},
		rarityOf: (unit) => logAll - halfLogs[units.uses[unit] ?? 0]!,
		get logAll() {
			return logAll;
		},
		get halfLogs() {
			return halfLogs;
		},

		put(slot, kind, face) {
			describe(slot, face.length, kind === 'offer' ? 1 : 0);
			changeSize(1, face.length);
			said.write(slot, useAll(face));
			if (face.translated) phrases.put(slot, face.asks);
			postings.add(slot);
		},

		remove(slot) {
			const size = said.sizeOf(slot);
			if (size === 0) return;
			postings.remove(slot);
			const [entries, start] = [said.arrayOf(slot), said.startOf(slot)];
			for (let at = start; at < start + size; at += 1) units.release(entries[at]! >>> 8);
			said.clear(slot);
			phrases.remove(slot);
			changeSize(-1, -lengths[slot]!);
		},

		save(slots) {
			const [says, asks] = [joinLists(said, slots), joinLists(phrases.asked, slots)];
			return {
				units: Array.from({ length: units.size }, (_, unit) => units.nameOf(unit)),
				phrases: Array.from({ length: phrases.size }, (_, phrase) => phrases.nameOf(phrase)),
				lengths: lengths.slice(0, slots),
				isOffer: isOffer.slice(0, slots),
				...{ saidSizes: says.sizes, said: says.entries },
				...{ askedSizes: asks.sizes, asked: asks.entries }
			};
		},

		load(saved, isKept) {
			const numbers = new Int32Array(saved.units.length).fill(-1);
			eachList(saved.saidSizes, saved.said, (slot, entries) => {
				if (!isKept(slot)) return;
				describe(slot, saved.lengths[slot]!, saved.isOffer[slot]!);
				changeSize(1, saved.lengths[slot]!);
				const renumbered = entries.map((entry) => {
					const was = entry >>> 8;
					const unit = numbers[was]!;
					if (unit >= 0) units.useAgain(unit);
					else numbers[was] = use(saved.units[was]!);
					return packed(numbers[was]!, entry & 255);
				});
				said.write(slot, renumbered);
				postings.add(slot);
			});
			eachList(saved.askedSizes, saved.asked, (slot, entries) => {
				if (!isKept(slot)) return;
				const named = Array.from(entries, (entry) => {
					return [saved.phrases[entry >>> 8]!, entry & 255] as const;
				});
				phrases.putNamed(slot, named);
			});
		}
	};

	/** Counts one more user of every unit that a text says. @returns what it says, as `said` keeps it */
	function useAll(face: Face): readonly number[] {
		const { translated, tally } = face;
		if (translated) return Array.from(face.counts, ([name, count]) => packed(use(name), count));
		if (!tally) return face.asks.map(({ key, count, number }) => packed(use(key, number), count));
		return tally.numbers.map((number, at) =>
			packed(useKind(tally.kinds[at]!, number), tally.counts[at]!)
		);
	}

	/** The same as `use`, without a look at the kind where it is known by its number. */
	function useKind(kind: UnitKind, number: number): number {
		const unit = units.idOfKind(number);
		if (unit < 0) return use(kind.key, number);
		units.useAgain(unit);
		return unit;
	}

	function use(name: string, ofKind = -1): number {
		const unit = units.use(name, ofKind);
		if (units.uses[unit] === 1) {
			pairs = grown(pairs, unit + 1);
			pairs[unit] = isPair(name) ? 1 : 0;
		}
		return unit;
	}

	function describe(slot: number, length: number, offers: number): void {
		lengths = grown(lengths, slot + 1);
		lengths[slot] = length;
		isOffer = grown(isOffer, slot + 1);
		isOffer[slot] = offers;
	}

	function changeSize(listings: number, length: number): void {
		changes += 1;
		documents += listings;
		totalLength += length;
		halfLogs = grown(halfLogs, documents + 1);
		halfLogs[documents] = Math.log(documents + 0.5);
		logAll = Math.log(documents + 1);
	}

	return store;
}
