import { grown } from './grown.ts';
import { describeWord, type Word } from './word.ts';
import { forgetKinds, kindsKnown } from './unit-kinds.ts';

/**
 * Finds what is known of a word by the letters that stand in a text, without cutting them out: texts are long, the
 * words in them few. What is known is only remembered, so forgetting it changes no result.
 */
export interface WordTable {
	/** What the numbers given by `numberAt` stand for; another object once everything was forgotten. */
	readonly known: KnownWords;
	/**
	 * The number of the word whose letters stand in [start, end) of `letters`, UTF-16 units in lower case as far as
	 * they are ASCII.
	 *
	 * @param hash made of the letters by `hashOn`
	 * @param text the same text as written, asked only for a word never seen
	 */
	numberAt(letters: Uint16Array, start: number, end: number, hash: number, text: string): number;
	/** Forgets everything once much is known. */
	forgetIfFull(): void;
}

/** By number of a word. */
export interface KnownWords {
	readonly words: readonly Word[];
	/** The number of its kind as English; -1 for a stop word. Longer than `words`. */
	readonly english: Int32Array;
	/** Its traits. Longer than `words`. */
	readonly traits: Uint8Array;
}

const MOST_WORDS = 100_000;
const MOST_KINDS = 400_000;
/** Hash and number of a word lie side by side; a quarter to half of the places are taken. */
const FIRST_PLACES = 2 ** 12;
/** Longest word that fits the lower bits of an address. */
export const LONGEST_WORD = 40;
const LENGTH_BITS = 6;

export function createWordTable(): WordTable {
	let mask = FIRST_PLACES - 1;
	/** By place: the hash of a word, then its number plus one; 0 where free. */
	let places = new Int32Array(FIRST_PLACES * 2);
	let known = nothingKnown();
	/** Where the letters of each word lie in `spellings`, and how many they are. */
	let addresses = new Uint32Array(1024);
	let spellings = new Uint16Array(8192);
	let used = 0;

	function isSpelt(number: number, letters: Uint16Array, start: number, end: number): boolean {
		const address = addresses[number]!;
		if ((address & (2 ** LENGTH_BITS - 1)) !== end - start) return false;
		const shift = (address >>> LENGTH_BITS) - start;
		for (let at = start; at < end; at += 1) {
			if (spellings[at + shift] !== letters[at]) return false;
		}
		return true;
	}

	function remember(letters: Uint16Array, start: number, end: number, text: string): number {
		const { words } = known;
		const number = words.length;
		// A word cut out of a text may keep the whole text in memory, so it is put together anew.
		const word = describeWord([...text.slice(start, end)].join(''));
		words.push(word);
		known.english = grown(known.english, number + 1);
		known.english[number] = word.english?.number ?? -1;
		known.traits = grown(known.traits, number + 1);
		known.traits[number] = word.traits;
		addresses = grown(addresses, number + 1);
		spellings = grown(spellings, used + LONGEST_WORD);
		addresses[number] = used * 2 ** LENGTH_BITS + (end - start);
		spellings.set(letters.subarray(start, end), used);
		used += end - start;
		return number;
	}

	function widen(): void {
		const [before, size] = [places, places.length * 2];
		places = new Int32Array(size);
		mask = size / 2 - 1;
		for (let at = 0; at < before.length; at += 2) {
			if (before[at + 1] === 0) continue;
			const place = freePlace(before[at]!);
			places[place] = before[at]!;
			places[place + 1] = before[at + 1]!;
		}
	}

	function freePlace(hash: number): number {
		let place = placeOf(hash);
		while (places[place * 2 + 1] !== 0) place = (place + 1) & mask;
		return place * 2;
	}

	function placeOf(hash: number): number {
		return (hash ^ (hash >>> 15)) & mask;
	}

	return {
		get known() {
			return known;
		},

		numberAt(letters, start, end, hash, text) {
			let place = placeOf(hash);
			for (;;) {
				const number = places[place * 2 + 1]! - 1;
				if (number < 0) break;
				if (places[place * 2] === hash && isSpelt(number, letters, start, end)) return number;
				place = (place + 1) & mask;
			}
			const number = remember(letters, start, end, text);
			places[place * 2] = hash;
			places[place * 2 + 1] = number + 1;
			if (number * 2 > mask) widen();
			return number;
		},

		forgetIfFull() {
			if (known.words.length < MOST_WORDS && kindsKnown() < MOST_KINDS) return;
			forgetKinds();
			known = nothingKnown();
			places.fill(0);
			used = 0;
		}
	};
}

function nothingKnown() {
	return { words: [] as Word[], english: new Int32Array(1024), traits: new Uint8Array(1024) };
}

/** Where a hash begins. */
export const NO_HASH = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The hash FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, 1991) with one more UTF-16 unit. */
export function hashOn(hash: number, unit: number): number {
	return Math.imul(hash ^ unit, PRIME);
}
