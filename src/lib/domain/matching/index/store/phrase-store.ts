import { createListStore, type ListStore } from './list-store.ts';
import type { Ask } from '../face.ts';
import { packed } from './posting-lists.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** What listings ask that were read through the lexicon, and in which ways it may be answered. */
export interface PhraseStore {
	/** By slot, each entry `packed(phrase, count)`. */
	readonly asked: ListStore;
	/** Numbers of phrases are below this. */
	readonly size: number;
	/** For each alternative of a phrase its units. */
	alternativesOf(phrase: number): readonly Uint32Array[];
	/** See `Unit.worth`. */
	worthOf(phrase: number): number;
	/** A phrase is known by this: what it may mean, not only how it is spelt, since marks decide between meanings. */
	nameOf(phrase: number): string;
	/** What the listing says must be in use already. */
	put(slot: number, asks: readonly Ask[]): void;
	/** The same by names and counts, as they were saved. */
	putNamed(slot: number, named: readonly (readonly [name: string, count: number])[]): void;
	remove(slot: number): void;
}

export function createPhraseStore(units: Vocabulary): PhraseStore {
	const phrases = createVocabulary();
	const alternatives: (readonly Uint32Array[])[] = [];
	const worths: number[] = [];
	const asked = createListStore();

	function enter(name: string): number {
		const phrase = phrases.use(name);
		if (phrases.uses[phrase] === 1) {
			const [worth = '', ways = ''] = name.slice(name.indexOf('=') + 1).split('=');
			worths[phrase] = Number(worth);
			alternatives[phrase] = waysOf(ways);
		}
		return phrase;
	}

	function waysOf(ways: string): readonly Uint32Array[] {
		if (ways === '') return [];
		return ways
			.split('|')
			.map((way) => Uint32Array.from(way.split(' '), (unit) => units.idOf(unit)));
	}

	const store: PhraseStore = {
		asked,
		get size() {
			return phrases.size;
		},
		alternativesOf: (phrase) => alternatives[phrase]!,
		worthOf: (phrase) => worths[phrase]!,
		nameOf: (phrase) => phrases.nameOf(phrase),
		put(slot, asks) {
			store.putNamed(
				slot,
				asks.map(({ key, alternatives: ways, count, worth = 1 }) => [
					`${key}=${worth}=${ways.map((way) => way.join(' ')).join('|')}`,
					count
				])
			);
		},
		putNamed(slot, named) {
			asked.write(
				slot,
				named.map(([name, count]) => packed(enter(name), count))
			);
		},
		remove(slot) {
			const size = asked.sizeOf(slot);
			if (size === 0) return;
			const [entries, start] = [asked.arrayOf(slot), asked.startOf(slot)];
			for (let at = start; at < start + size; at += 1) phrases.release(entries[at]! >>> 8);
			asked.clear(slot);
		}
	};
	return store;
}
