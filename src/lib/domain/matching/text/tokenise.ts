import { foldText } from './fold.ts';

/** One word or syllable, and where it stands in the text it came from (UTF-16 offsets, end exclusive). */
export interface Token {
	readonly folded: string;
	readonly start: number;
	readonly end: number;
}

/** Longer texts are read only this far (UTF-16 units); a listing has at most a few thousand. */
export const LONGEST_TEXT = 100_000;
/** Letters and digits without a break beyond this are not a word (encoded data, keys). */
const LONGEST_WORD = 40;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

export function tokenise(text: string): readonly Token[] {
	const read = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
	const tokens: Token[] = [];
	for (const found of read.matchAll(WORD)) {
		if (found[0].length > LONGEST_WORD) continue;
		const start = found.index;
		tokens.push({ folded: foldText(found[0]), start, end: start + found[0].length });
	}
	return tokens;
}
