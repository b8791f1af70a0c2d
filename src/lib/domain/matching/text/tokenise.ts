import { foldText, isAscii } from './fold.ts';

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

/** Whether a token says something by itself: bare numbers do not, amounts are compared as quantities. */
export function isWord({ folded }: Token): boolean {
	return /\p{L}/u.test(folded);
}

export function tokenise(text: string): readonly Token[] {
	const read = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
	return isAscii(read) ? tokeniseAscii(read) : tokeniseAny(read);
}

function tokeniseAny(text: string): readonly Token[] {
	const tokens: Token[] = [];
	for (const found of text.matchAll(WORD)) {
		if (found[0].length > LONGEST_WORD) continue;
		const start = found.index;
		tokens.push({ folded: foldText(found[0]), start, end: start + found[0].length });
	}
	return tokens;
}

/** The same for text without any mark, which is most English text, in a fraction of the time. */
function tokeniseAscii(text: string): readonly Token[] {
	const lower = text.toLowerCase();
	const tokens: Token[] = [];
	let start = -1;
	for (let at = 0; at <= lower.length; at += 1) {
		if (isLetterOrDigit(lower.charCodeAt(at))) {
			if (start < 0) start = at;
		} else if (start >= 0) {
			if (at - start <= LONGEST_WORD)
				tokens.push({ folded: lower.slice(start, at), start, end: at });
			start = -1;
		}
	}
	return tokens;
}

/** Of lower-case ASCII; NaN, which stands behind the last character, is neither. */
function isLetterOrDigit(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
