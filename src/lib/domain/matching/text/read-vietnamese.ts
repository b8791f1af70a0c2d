import type { Token } from './tokenise.ts';
import type { Unit } from './unit.ts';
import type { NumberedKind } from './unit-kinds.ts';
import { pairOf } from './word.ts';

/**
 * Folded syllables and every pair of neighbours, which does the work of a word segmenter. Pairs do not
 * reach over punctuation.
 */
export function readVietnamese(text: string, tokens: readonly Token[]): readonly Unit[] {
	const units: Unit[] = [];
	eachVietnameseKind(text, tokens, ({ key, alternatives }, length, start, end) => {
		units.push({ key, alternatives, start, end, length });
	});
	return units;
}

/** Visits the kinds of what `readVietnamese` reads, without making units. */
export function eachVietnameseKind(
	text: string,
	tokens: readonly Token[],
	visit: (kind: NumberedKind, length: number, start: number, end: number) => void
): void {
	for (let at = 0; at < tokens.length; at += 1) {
		const token = tokens[at]!;
		const { start, end } = token;
		const alone = token.word.vietnamese;
		if (alone) visit(alone, 1, start, end);
		const next = tokens[at + 1];
		if (!next || !areNeighbours(text, token, next)) continue;
		const pair = pairOf(token.word, next.word);
		if (pair) visit(pair, 0, start, next.end);
	}
}

/** Only blanks or a hyphen between them. */
export function areNeighbours(
	text: string,
	left: Pick<Token, 'end'>,
	right: Pick<Token, 'start'>
): boolean {
	const gap = right.start - left.end;
	if (gap === 1 && text.charCodeAt(left.end) === 32) return true;
	return gap <= 3 && /^[\s\-_]*$/.test(text.slice(left.end, right.start));
}
