import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { Ask, Face } from './face.ts';
import { createListStore, grown, type ListStore } from './list-store.ts';
import type { TextStatistics } from './statistics.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * The texts of one space in memory, both ways round: which listings say a unit, and which units a listing says.
 * Listings are known by slot numbers that the caller hands out and reuses.
 */
export interface SpaceStore extends TextStatistics {
	readonly units: Vocabulary;
	/** By `listOf`: who says the unit, each entry `packed(slot, count)`, sorted. */
	readonly postings: ListStore;
	/** By slot: what it says, each entry `packed(unit, count)`. */
	readonly said: ListStore;
	/** By slot, only where it was read through the lexicon: what it asks, each entry `packed(phrase, count)`. */
	readonly asked: ListStore;
	/** For each alternative of a phrase its units. */
	alternativesOf(phrase: number): readonly Uint32Array[];
	/** For -1, a unit that nobody says, as rare as can be. */
	rarityOf(unit: number): number;
	/** Rarity by how many say a unit, for loops. */
	readonly rarityByUses: Float64Array;
	lengthOf(slot: number): number;
	/** Lengths by slot, for loops. */
	readonly lengths: Uint16Array;
	/** No listing in the list says its unit more often, and none is shorter. */
	mostCountOf(list: number): number;
	leastLengthOf(list: number): number;
	/** The slot must be free. */
	put(slot: number, kind: ListingKind, face: Face): void;
	/** Does nothing for a free slot. */
	remove(slot: number, kind: ListingKind): void;
}

/** A number below 2^24 and a count below 2^8 in one; sorts by the number. */
function packed(id: number, count: number): number {
	return id * 256 + count;
}

export function listOf(unit: number, kind: ListingKind): number {
	return unit * 2 + (kind === 'offer' ? 1 : 0);
}

export function createSpaceStore(): SpaceStore {
	const units = createVocabulary();
	const phrases = createVocabulary();
	const alternatives: (readonly Uint32Array[])[] = [];
	const postings = createListStore();
	const said = createListStore();
	const asked = createListStore();
	let lengths = new Uint16Array(64);
	let mostCounts = new Uint8Array(64);
	let leastLengths = new Uint16Array(64);
	/** ln(n + 0.5) for every n up to the number of documents: the part of a rarity that stays. */
	let halfLogs = Float64Array.of(Math.log(0.5));
	/** Made anew for the first question after a change. */
	let rarities = new Float64Array(0);
	let documents = 0;
	let totalLength = 0;

	const store: SpaceStore = {
		units,
		postings,
		said,
		asked,
		get documents() {
			return documents;
		},
		get averageLength() {
			return documents === 0 ? 0 : totalLength / documents;
		},
		get lengths() {
			return lengths;
		},
		documentFrequency: (unit) => units.uses[units.idOf(unit)] ?? 0,
		alternativesOf: (phrase) => alternatives[phrase]!,
		lengthOf: (slot) => lengths[slot]!,
		mostCountOf: (list) => mostCounts[list]!,
		leastLengthOf: (list) => leastLengths[list]!,

		rarityOf: (unit) => store.rarityByUses[units.uses[unit] ?? 0]!,
		get rarityByUses() {
			if (rarities.length !== documents + 1) {
				const logAll = Math.log(documents + 1);
				rarities = halfLogs.subarray(0, documents + 1).map((halfLog) => logAll - halfLog);
			}
			return rarities;
		},

		put(slot, kind, face) {
			const { length } = face;
			lengths = grown(lengths, slot + 1);
			lengths[slot] = length;
			const entries: number[] = [];
			for (const [name, count] of face.counts) {
				const unit = units.use(name);
				entries.push(packed(unit, count));
				const list = listOf(unit, kind);
				keepBounds(list, count, length);
				postings.insert(list, packed(slot, count));
			}
			said.write(slot, entries);
			if (face.translated)
				asked.write(
					slot,
					[...face.asks].map(([key, ask]) => enter(key, ask))
				);
			changeSize(1, length);
		},

		remove(slot, kind) {
			const size = said.sizeOf(slot);
			if (size === 0) return;
			const [entries, start] = [said.arrayOf(slot), said.startOf(slot)];
			for (let at = start; at < start + size; at += 1) {
				const unit = entries[at]! >>> 8;
				postings.removeWithin(listOf(unit, kind), packed(slot, 0), packed(slot, 255));
				units.release(unit);
			}
			said.clear(slot);
			releasePhrases(slot);
			changeSize(-1, -lengths[slot]!);
		}
	};

	/** A phrase is known by what it may mean, not only by how it is spelt: marks decide between meanings. */
	function enter(key: string, { count, alternatives: ways }: Ask): number {
		const phrase = phrases.use(`${key}=${ways.map((way) => way.join(' ')).join('|')}`);
		if (phrases.uses[phrase] === 1) {
			alternatives[phrase] = ways.map((way) => Uint32Array.from(way, (name) => units.idOf(name)));
		}
		return packed(phrase, count);
	}

	function releasePhrases(slot: number): void {
		const size = asked.sizeOf(slot);
		if (size === 0) return;
		const [entries, start] = [asked.arrayOf(slot), asked.startOf(slot)];
		for (let at = start; at < start + size; at += 1) phrases.release(entries[at]! >>> 8);
		asked.clear(slot);
	}

	function keepBounds(list: number, count: number, length: number): void {
		mostCounts = grown(mostCounts, list + 1);
		leastLengths = grown(leastLengths, list + 1);
		const isFirst = postings.sizeOf(list) === 0;
		if (isFirst || count > mostCounts[list]!) mostCounts[list] = count;
		if (isFirst || length < leastLengths[list]!) leastLengths[list] = length;
	}

	function changeSize(listings: number, length: number): void {
		documents += listings;
		totalLength += length;
		halfLogs = grown(halfLogs, documents + 1);
		halfLogs[documents] = Math.log(documents + 0.5);
	}

	return store;
}
