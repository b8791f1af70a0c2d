import { grown } from '#lib/domain/grown.ts';
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
/** A quarter to half of the cells are taken. */
const FIRST_CELLS = 2 ** 12;
/** In UTF-16 units. */
export const LONGEST_WORD = 40;
/**
 * What is needed to know a word again lies in one cell, which is half of what a processor fetches at once: its hash, its
 * number plus one (0 where the cell is free), its length, and its first letters.
 */
const CELL = 8;
const HASH = 0;
const NUMBER = 1;
const LENGTH = 2;
const LETTERS_AT = 2 * 3;
const LETTERS_IN_CELL = 2 * (CELL - 3);

export function createWordTable(): WordTable {
	let mask = FIRST_CELLS - 1;
	let cells = new Int32Array(FIRST_CELLS * CELL);
	/** The same memory. */
	let halves = new Uint16Array(cells.buffer);
	let known = nothingKnown();
	/** Where the letters of each word lie in `spellings`. */
	let addresses = new Uint32Array(1024);
	let spellings = new Uint16Array(8192);
	let used = 0;

	function isSpelt(cell: number, letters: Uint16Array, start: number, end: number): boolean {
		const length = end - start;
		if (cells[cell + LENGTH] !== length) return false;
		const near = length < LETTERS_IN_CELL ? length : LETTERS_IN_CELL;
		const first = cell * 2 + LETTERS_AT;
		for (let at = 0; at < near; at += 1) {
			if (halves[first + at] !== letters[start + at]) return false;
		}
		if (length === near) return true;
		const shift = addresses[cells[cell + NUMBER]! - 1]! - start;
		for (let at = start + near; at < end; at += 1) {
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
		addresses[number] = used;
		spellings.set(letters.subarray(start, end), used);
		used += end - start;
		return number;
	}

	function widen(): void {
		const before = cells;
		mask = mask * 2 + 1;
		cells = new Int32Array((mask + 1) * CELL);
		halves = new Uint16Array(cells.buffer);
		for (let at = 0; at < before.length; at += CELL) {
			if (before[at + NUMBER] === 0) continue;
			cells.set(before.subarray(at, at + CELL), freeCell(before[at + HASH]!));
		}
	}

	function freeCell(hash: number): number {
		let place = placeOf(hash);
		while (cells[place * CELL + NUMBER] !== 0) place = (place + 1) & mask;
		return place * CELL;
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
				const cell = place * CELL;
				const number = cells[cell + NUMBER]! - 1;
				if (number < 0) break;
				if (cells[cell + HASH] === hash && isSpelt(cell, letters, start, end)) return number;
				place = (place + 1) & mask;
			}
			const number = remember(letters, start, end, text);
			const cell = place * CELL;
			cells[cell + HASH] = hash;
			cells[cell + NUMBER] = number + 1;
			cells[cell + LENGTH] = end - start;
			const near = Math.min(end, start + LETTERS_IN_CELL);
			halves.set(letters.subarray(start, near), cell * 2 + LETTERS_AT);
			if (number * 2 > mask) widen();
			return number;
		},

		forgetIfFull() {
			if (known.words.length < MOST_WORDS && kindsKnown() < MOST_KINDS) return;
			forgetKinds();
			known = nothingKnown();
			cells.fill(0);
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
