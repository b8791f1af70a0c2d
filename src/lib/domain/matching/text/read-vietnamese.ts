import type { Unit } from './read-english.ts';
import { VIETNAMESE_STOP_PAIRS, VIETNAMESE_STOP_SYLLABLES } from './stop-words.ts';
import { isWord, type Token } from './tokenise.ts';

/**
 * Folded syllables and every pair of neighbours, which does the work of a word segmenter. Pairs do not
 * reach over punctuation.
 */
export function readVietnamese(text: string, tokens: readonly Token[]): readonly Unit[] {
	const units: Unit[] = [];
	tokens.forEach((token, at) => {
		const { folded, start, end } = token;
		if (!VIETNAMESE_STOP_SYLLABLES.has(folded) && isWord(token)) {
			units.push({ key: folded, alternatives: [[folded]], start, end, length: 1 });
		}
		const next = tokens[at + 1];
		if (!next || !areNeighbours(text, token, next)) return;
		const pair = `${folded} ${next.folded}`;
		if (VIETNAMESE_STOP_PAIRS.has(pair) || !(isWord(token) || isWord(next))) return;
		units.push({ key: pair, alternatives: [[pair]], start, end: next.end, length: 0 });
	});
	return units;
}

/** Only blanks or a hyphen between them. */
export function areNeighbours(text: string, left: Token, right: Token): boolean {
	return right.start - left.end <= 3 && /^[\s\-_]*$/.test(text.slice(left.end, right.start));
}
