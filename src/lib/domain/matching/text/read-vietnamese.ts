import type { Token } from './tokenise.ts';
import type { Unit } from './unit.ts';
import { pairOf } from './word.ts';

/**
 * Folded syllables and every pair of neighbours, which does the work of a word segmenter. Pairs do not
 * reach over punctuation.
 */
export function readVietnamese(text: string, tokens: readonly Token[]): readonly Unit[] {
	const units: Unit[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const token = tokens[at]!;
		const { word, start, end } = token;
		const alone = word.vietnamese;
		if (alone)
			units.push({ key: alone.key, alternatives: alone.alternatives, start, end, length: 1 });
		const next = tokens[at + 1];
		if (!next || !areNeighbours(text, token, next)) continue;
		const pair = pairOf(word, next.word);
		if (!pair) continue;
		const { key, alternatives } = pair;
		units.push({ key, alternatives, start, end: next.end, length: 0 });
	}
	return units;
}

/** Only blanks or a hyphen between them. */
export function areNeighbours(text: string, left: Token, right: Token): boolean {
	const gap = right.start - left.end;
	if (gap === 1 && text.charCodeAt(left.end) === 32) return true;
	return gap <= 3 && /^[\s\-_]*$/.test(text.slice(left.end, right.start));
}
