import { createWordTable, hashOn, NO_HASH } from './word-table.ts';
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
	let hash = NO_HASH;
	for (let at = 0; at <= length; at += 1) {
		const unit = at < length ? text.charCodeAt(at) : SPACE;
		let kind = kinds[unit]!;
		if (kind === UNSEEN) kind = kindAt(text, at);
		if (kind === LETTER || (kind === MARK && start >= 0)) {
			if (start < 0) {
				start = at;
				hash = NO_HASH;
			}
			hash = hashOn(hash, unit);
		} else if (start >= 0) {
			if (at - start <= LONGEST_WORD) {
				const word = table.wordAt(text, start, at, hash);
				tokens.push({ word, folded: word.folded, start, end: at });
			}
			start = -1;
		}
	}
	return tokens;
}

const SPACE = 32;
const BREAK = 0;
/** A letter or a digit. */
const LETTER = 1;
/** A combining mark. */
const MARK = 2;
const UNSEEN = 255;

/** By UTF-16 unit; that of half a character depends on the other half and is never kept. */
const kinds = new Uint8Array(2 ** 16).fill(UNSEEN);

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
	return /\p{M}/u.test(character) ? MARK : BREAK;
}
