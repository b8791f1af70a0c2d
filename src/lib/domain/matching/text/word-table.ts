import { describeWord, type Word } from './word.ts';

/**
 * Finds what is known of a word by the letters that stand in a text, without cutting them out: texts are long, the
 * words in them few. What is known is only remembered, so forgetting it changes no result.
 */
export interface WordTable {
	/** The word that stands in [start, end), in UTF-16 units; `hash` is made of them by `hashOn`. */
	wordAt(text: string, start: number, end: number, hash: number): Word;
}

const MOST_WORDS = 100_000;
/** A power of two, well above `MOST_WORDS`, so that a free place is soon found. */
const PLACES = 2 ** 18;

export function createWordTable(): WordTable {
	/** By place, the number of a word plus one; 0 where free. */
	const places = new Int32Array(PLACES);
	let hashes = new Int32Array(1024);
	let words: Word[] = [];
	/** The words as written, in lower case as far as they are ASCII. */
	let spellings: string[] = [];

	function remember(text: string, start: number, end: number, hash: number): number {
		if (words.length >= MOST_WORDS) {
			places.fill(0);
			words = [];
			spellings = [];
		}
		// A word cut out of a text may keep the whole text in memory, so it is put together anew.
		const written = [...text.slice(start, end)].join('');
		const number = words.length;
		if (number >= hashes.length) {
			const longer = new Int32Array(hashes.length * 2);
			longer.set(hashes);
			hashes = longer;
		}
		hashes[number] = hash;
		spellings.push(written.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
		words.push(describeWord(written));
		return number;
	}

	return {
		wordAt(text, start, end, hash) {
			let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
			for (;;) {
				const number = places[place]! - 1;
				if (number < 0) break;
				if (hashes[number] === hash && isSpelt(spellings[number]!, text, start, end)) {
					return words[number]!;
				}
				place = (place + 1) & (PLACES - 1);
			}
			const number = remember(text, start, end, hash);
			if (number === 0) place = (hash ^ (hash >>> 15)) & (PLACES - 1);
			places[place] = number + 1;
			return words[number]!;
		}
	};
}

/** Where a hash begins. */
export const NO_HASH = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The hash FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, 1991) with one more UTF-16 unit, whatever its case if ASCII. */
export function hashOn(hash: number, unit: number): number {
	return Math.imul(hash ^ lowered(unit), PRIME);
}

function isSpelt(spelling: string, text: string, start: number, end: number): boolean {
	if (spelling.length !== end - start) return false;
	for (let at = start; at < end; at += 1) {
		if (spelling.charCodeAt(at - start) !== lowered(text.charCodeAt(at))) return false;
	}
	return true;
}

function lowered(code: number): number {
	return code >= 65 && code <= 90 ? code + 32 : code;
}
