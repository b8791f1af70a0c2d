import type { ListingKind } from '#lib/domain/listing/listing.ts';
import { foldText } from '#lib/domain/text/fold.ts';
import type { Face } from '../face.ts';
import { CONCEPT, GROUP, SYNONYM_WORDS } from '#lib/domain/lexicon/phrase-units.ts';
import { grown } from '#lib/domain/grown.ts';
import { ANY_MARKS, type UnitKind } from '#lib/domain/text/unit.ts';
import { createListStore, type ListStore } from './list-store.ts';
import { createPhraseStore, type PhraseStore } from './phrase-store.ts';
import { packed, type PostingLists, type VisitSaid } from './posting-lists.ts';
import { createPostingQueue } from './posting-queue.ts';
import { eachList, joinLists, type SavedSpace } from './saved-space.ts';
import { createNearWords } from './near-words.ts';
import { createRarities, type Rarities } from './rarities.ts';
import { createSpellings } from './spellings.ts';
import {
	CONCEPT_WORTH,
	GROUP_WORTH,
	SYNONYM_WORD_WORTH,
	isPair,
	PAIR_WORTH,
	type TextStatistics
} from '../statistics.ts';
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
	/** By how many say it; see `rarity`. */
	readonly rarities: Rarities;
	/** What saying a unit once weighs; -1, a unit that nobody says, is as rare as can be. */
	weightOf(unit: number): number;
	/** The numbers of `spellings`, without those that nobody says. */
	spellingsOf(name: string, unit: number): readonly number[];
	/** The numbers of `readAs`. */
	readingsOf(name: string, unit: number): readonly number[];
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

const TRAIT = { pair: 1, anyMarks: 2, group: 4, synonymWord: 8, concept: 16 } as const;

export function createSpaceStore(): SpaceStore {
	const units = createVocabulary();
	const phrases = createPhraseStore(units);
	const said = createListStore();
	let lengths = new Uint16Array(64);
	/** By slot. */
	let isOffer = new Uint8Array(64);
	const rarities = createRarities();
	const spellings = createSpellings(units);
	const nearWords = createNearWords(units);
	let documents = 0;
	let totalLength = 0;
	/** By unit, any of `TRAIT` added up. */
	let traits = new Uint8Array(64);
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
		documentFrequency: (name) => frequencyOf(name, units.idOf(name)),
		spellings(name) {
			if (!name.startsWith(ANY_MARKS)) return [name, ANY_MARKS + foldText(name)];
			const said = spellings.of(name, -1).map((one) => units.nameOf(one));
			return [name, ...said];
		},
		readAs: (name) => store.readingsOf(name, units.idOf(name)).map((unit) => units.nameOf(unit)),
		readingsOf: (name, unit) => (unit >= 0 ? [] : nearWords.of(name)),
		lengthOf: (slot) => lengths[slot]!,
		isTranslated: (slot) => phrases.asked.sizeOf(slot) > 0,
		get changes() {
			return changes;
		},
		rarities,
		weightOf(unit) {
			const known = traits[unit] ?? 0;
			if (known === 0) return rarities.of(units.uses[unit] ?? 0);
			const frequency =
				(known & TRAIT.anyMarks) > 0 ? frequencyOf(units.nameOf(unit), unit) : units.uses[unit]!;
			const itsRarity = rarities.of(frequency);
			if ((known & TRAIT.concept) > 0) return CONCEPT_WORTH * itsRarity;
			if ((known & TRAIT.group) > 0) return GROUP_WORTH * itsRarity;
			if ((known & TRAIT.synonymWord) > 0) return SYNONYM_WORD_WORTH * itsRarity;
			return (known & TRAIT.pair) > 0 ? PAIR_WORTH * itsRarity : itsRarity;
		},
		spellingsOf: (name, unit) => spellings.of(name, unit),

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
			for (let at = start; at < start + size; at += 1) release(entries[at]! >>> 8);
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
			traits = grown(traits, unit + 1);
			traits[unit] =
				(isPair(name) ? TRAIT.pair : 0) |
				(name.startsWith(ANY_MARKS) ? TRAIT.anyMarks : 0) |
				(name.startsWith(GROUP) ? TRAIT.group : 0) |
				(name.startsWith(CONCEPT) ? TRAIT.concept : 0) |
				(SYNONYM_WORDS.has(name) ? TRAIT.synonymWord : 0);
			spellings.add(name, unit);
			nearWords.add(name, unit);
		}
		return unit;
	}

	function release(unit: number): void {
		const name = units.nameOf(unit);
		if (!units.release(unit)) return;
		spellings.remove(name, unit);
		nearWords.remove(name, unit);
	}

	function frequencyOf(name: string, unit: number): number {
		if (!name.startsWith(ANY_MARKS)) return units.uses[unit] ?? 0;
		return spellings.of(name, unit).reduce((sum, one) => sum + units.uses[one]!, 0);
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
		rarities.changeTo(documents);
		nearWords.forget();
	}

	return store;
}
