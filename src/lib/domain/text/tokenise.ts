import { createWordTable, hashOn, type KnownWords, LONGEST_WORD, NO_HASH } from './word-table.ts';
import type { Word } from './word.ts';

/** One word or syllable, and where it stands in the text it came from (UTF-16 offsets, end exclusive). */
export interface Token {
	readonly word: Word;
	readonly folded: string;
	readonly start: number;
	readonly end: number;
}

/** Longer texts are read only this far (UTF-16 units); a listing has at most a few thousand. */
export const LONGEST_TEXT = 100_000;

const table = createWordTable();
/** The text at hand, in lower case as far as it is ASCII, with a blank behind it. */
let letters = new Uint16Array(4096);
/** Its words: number, start, end, and so on. */
let scanned = new Uint32Array(4096 * 2);

/** The words of a text in reading order. */
export interface Scan {
	/** What the numbers of words stand for. */
	readonly known: KnownWords;
	readonly count: number;
	/** Of each word its number, its start and its end. */
	readonly places: Uint32Array;
}

/** Words are letters and digits that touch; marks belong to the letter before them. */
export function tokenise(text: string): readonly Token[] {
	return tokensOf(scanEach([text])[0]!);
}

/** @returns scans of several texts that may be counted together */
export function scanEach(texts: readonly string[]): readonly Scan[] {
	table.forgetIfFull();
	return texts.map(scan);
}

export function tokensOf({ known: { words }, places }: Scan): readonly Token[] {
	const tokens: Token[] = [];
	for (let at = 0; at < places.length; at += 3) {
		const word = words[places[at]!]!;
		tokens.push({ word, folded: word.folded, start: places[at + 1]!, end: places[at + 2]! });
	}
	return tokens;
}

/** Whether the kinds of its words are still known by their numbers. */
export function isFresh({ known }: Scan): boolean {
	return known === table.known;
}

function scan(text: string): Scan {
	const length = copyLetters(text);
	let count = 0;
	let start = -1;
	let hash = NO_HASH;
	for (let at = 0; at <= length; at += 1) {
		const unit = letters[at]!;
		let kind = kinds[unit]!;
		if (kind === UNSEEN) kind = kindAt(text, at);
		if (kind === LETTER || (kind === MARK && start >= 0)) {
			if (start < 0) {
				start = at;
				hash = NO_HASH;
			}
			hash = hashOn(hash, unit);
		} else if (start >= 0) {
			// What is longer is not a word: encoded data, keys.
			if (at - start <= LONGEST_WORD) {
				scanned[count] = table.numberAt(letters, start, at, hash, text);
				scanned[count + 1] = start;
				scanned[count + 2] = at;
				count += 3;
			}
			start = -1;
		}
	}
	return { known: table.known, count: count / 3, places: scanned.slice(0, count) };
}

/** @returns how many units are to be read */
function copyLetters(text: string): number {
	const length = Math.min(text.length, LONGEST_TEXT);
	if (letters.length <= length) {
		letters = new Uint16Array((length + 1) * 2);
		// A word and what ends it take two units, and three numbers.
		scanned = new Uint32Array(letters.length * 2);
	}
	for (let at = 0; at < length; at += 1) {
		const unit = text.charCodeAt(at);
		letters[at] = unit >= 65 && unit <= 90 ? unit + 32 : unit;
	}
	letters[length] = SPACE;
	return length;
}

const SPACE = 32;
const BREAK = 0;
/** A letter or a digit. */
const LETTER = 1;
/** A combining mark, or what one cannot see. */
const MARK = 2;
const UNSEEN = 255;

/** By UTF-16 unit; that of half a character depends on the other half and is never kept. */
const kinds = new Uint8Array(2 ** 16).fill(UNSEEN);
kinds[SPACE] = BREAK;

function kindAt(text: string, at: number): number {
	const unit = text.charCodeAt(at);
	if (unit >= 0xd800 && unit <= 0xdfff) return classify(wholeCharacter(text, at));
	return (kinds[unit] = classify(String.fromCharCode(unit)));
}

/** The character of which the unit is either half, or the half alone. */
function wholeCharacter(text: string, at: number): string {
	const before = at > 0 ? String.fromCodePoint(text.codePointAt(at - 1)!) : '';
	return before.length === 2 ? before : String.fromCodePoint(text.codePointAt(at)!);
}

function classify(character: string): number {
	if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
	return /[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character) ? MARK : BREAK;
}
