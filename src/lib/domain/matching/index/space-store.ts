import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { Ask, Face } from './face.ts';
import { createListStore, grown, type ListStore } from './list-store.ts';
import { damping, type TextStatistics } from './statistics.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * The texts of one space in memory, both ways round: which listings say a unit, and which units a listing says.
 * Listings are known by slot numbers that the caller hands out and reuses.
 */
export interface SpaceStore extends TextStatistics {
	readonly units: Vocabulary;
	/** By `listOf`: who says the unit, each entry `packed(slot, impact)`, sorted. */
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
	/** No listing in the list has a greater impact. */
	mostImpactOf(list: number): number;
	/** How far `impact / IMPACT_STEPS` may be from what a text that says a unit really covers of it. */
	readonly impactError: number;
	/** The slot must be free. */
	put(slot: number, kind: ListingKind, face: Face): void;
	/** Does nothing for a free slot. */
	remove(slot: number, kind: ListingKind): void;
}

/** A number below 2^24 and a count below 2^8 in one; sorts by the number. */
function packed(id: number, count: number): number {
	return id * 256 + count;
}

/**
 * An impact is what a text that says a unit covers of it, `count / (count + damping)`, in so many steps: adding up whole
 * numbers is what looking through long lists costs. It is reckoned with the average length as it was once, and anew
 * when that has moved by more than `MOST_DRIFT`.
 */
export const IMPACT_STEPS = 255;
const MOST_DRIFT = 0.05;

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
	let mostImpacts = new Uint8Array(64);
	/** By slot: whether it is an offer. */
	let isOffer = new Uint8Array(64);
	/** The average length by which impacts were reckoned. */
	let reckonedBy = 0;
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
		documentFrequency: (unit) => units.uses[units.idOf(unit)] ?? 0,
		alternativesOf: (phrase) => alternatives[phrase]!,
		lengthOf: (slot) => lengths[slot]!,
		mostImpactOf: (list) => mostImpacts[list]!,
		get impactError() {
			// The slope of x = c / (c + d) by the logarithm of d is x (1 - x), which is a quarter at most.
			return 1 / IMPACT_STEPS + driftOf(store.averageLength) / 4;
		},

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
			isOffer = grown(isOffer, slot + 1);
			isOffer[slot] = kind === 'offer' ? 1 : 0;
			changeSize(1, length);
			const damped = damping(length, reckonedBy);
			const entries: number[] = [];
			const say = (name: string, count: number, ofKind = -1) => {
				const unit = units.use(name, ofKind);
				entries.push(packed(unit, count));
				const list = listOf(unit, kind);
				const impact = impactOf(count, damped);
				keepMost(list, impact);
				postings.insert(list, packed(slot, impact));
			};
			if (face.translated) {
				for (const [name, count] of face.counts) say(name, count);
				asked.write(slot, face.asks.map(enter));
			} else for (const { key, count, number } of face.asks) say(key, count, number);
			said.write(slot, entries);
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
	function enter({ key, count, alternatives: ways }: Ask): number {
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

	function keepMost(list: number, impact: number): void {
		mostImpacts = grown(mostImpacts, list + 1);
		if (postings.sizeOf(list) === 0 || impact > mostImpacts[list]!) mostImpacts[list] = impact;
	}

	function driftOf(average: number): number {
		return reckonedBy > 0 && average > 0 ? Math.abs(Math.log(average / reckonedBy)) : 0;
	}

	/** Every list is sorted by slot, so that one walk over all slots meets its entries in their order. */
	function reckonAnew(): void {
		const next = new Uint32Array(2 * units.size);
		mostImpacts.fill(0);
		for (let slot = 0; slot < said.lists; slot += 1) {
			const size = said.sizeOf(slot);
			if (size === 0) continue;
			const damped = damping(lengths[slot]!, reckonedBy);
			const [entries, start] = [said.arrayOf(slot), said.startOf(slot)];
			for (let at = start; at < start + size; at += 1) {
				const list = (entries[at]! >>> 8) * 2 + isOffer[slot]!;
				const impact = impactOf(entries[at]! & 255, damped);
				const place = postings.startOf(list) + next[list]!++;
				postings.arrayOf(list)[place] = packed(slot, impact);
				if (impact > mostImpacts[list]!) mostImpacts[list] = impact;
			}
		}
	}

	function changeSize(listings: number, length: number): void {
		documents += listings;
		totalLength += length;
		halfLogs = grown(halfLogs, documents + 1);
		halfLogs[documents] = Math.log(documents + 0.5);
		if (reckonedBy > 0 && driftOf(store.averageLength) <= MOST_DRIFT) return;
		reckonedBy = store.averageLength;
		reckonAnew();
	}

	return store;
}

function impactOf(count: number, damped: number): number {
	return Math.max(1, Math.round((IMPACT_STEPS * count) / (count + damped)));
}
