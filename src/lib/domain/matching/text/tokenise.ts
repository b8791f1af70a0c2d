import { createWordTable } from './word-table.ts';
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
/** Letters and digits without a break beyond this are not a word (encoded data, keys). */
const LONGEST_WORD = 40;

const table = createWordTable();

/** Words are letters and digits that touch; marks belong to the letter before them. */
export function tokenise(text: string): readonly Token[] {
	const tokens: Token[] = [];
	const length = Math.min(text.length, LONGEST_TEXT);
	let start = -1;
	for (let at = 0; at <= length;) {
		const kind = at < length ? kindAt(text, at) : BREAK;
		const width = kind >= WIDE ? 2 : 1;
		if ((kind & LETTER) !== 0 || ((kind & MARK) !== 0 && start >= 0)) {
			if (start < 0) start = at;
		} else if (start >= 0) {
			if (at - start <= LONGEST_WORD) {
				const word = table.wordAt(text, start, at);
				tokens.push({ word, folded: word.folded, start, end: at });
			}
			start = -1;
		}
		at += width;
	}
	return tokens;
}

const BREAK = 0;
/** A letter or a digit. */
const LETTER = 1;
/** A combining mark. */
const MARK = 2;
/** Of two UTF-16 units. */
const WIDE = 4;
const UNSEEN = 255;

const kinds = new Uint8Array(2 ** 16).fill(UNSEEN);

function kindAt(text: string, at: number): number {
	const unit = text.charCodeAt(at);
	const known = kinds[unit]!;
	if (known !== UNSEEN) return known;
	const point = text.codePointAt(at)!;
	if (point > 0xffff) return classify(String.fromCodePoint(point)) + WIDE;
	const kind = classify(String.fromCharCode(unit));
	const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
	if (!isSurrogate) kinds[unit] = kind;
	return kind;
}

function classify(character: string): number {
	if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
	return /\p{M}/u.test(character) ? MARK : BREAK;
}
