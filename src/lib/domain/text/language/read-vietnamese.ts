import { foldText } from '../fold.ts';
import { isPhraseUnit } from '#lib/domain/lexicon/phrase-units.ts';
import { eachVietnamesePhrase, outermost } from '../find-phrases.ts';
import type { Scan, Token } from '../tokenise.ts';
import type { Unit } from '../unit.ts';
import { kindOf, type NumberedKind } from '../unit-kinds.ts';
import { pairOf } from '../word.ts';

/**
 * Syllables with their marks and every pair of neighbours, which does the work of a word segmenter. Pairs do not
 * reach over punctuation. After the first syllable of a phrase of synonyms or of a concept comes the unit that stands for these.
 *
 * @param lacksMarks whether the whole text was written without marks; see `lacksMarks`
 */
export function readVietnamese(
	text: string,
	tokens: readonly Token[],
	lacksMarks: boolean
): readonly Unit[] {
	const units: Unit[] = [];
	eachVietnameseKind(text, tokens, lacksMarks, ({ key, alternatives }, length, start, end) => {
		units.push({ key, alternatives, start, end, length });
	});
	return units;
}

/** The same without marks, synonyms and concepts, so that whoever writes them and whoever leaves them out say the same. */
export function readFolded(text: string, tokens: readonly Token[]): readonly Unit[] {
	return readVietnamese(text, tokens, false).flatMap((unit): readonly Unit[] => {
		if (isPhraseUnit(unit.key)) return [];
		const key = foldText(unit.key);
		return [{ ...unit, key, alternatives: [[key]] }];
	});
}

/** Visits the kinds of what `readVietnamese` reads, without making units. */
export function eachVietnameseKind(
	text: string,
	tokens: readonly Token[],
	lacksMarks: boolean,
	visit: (kind: NumberedKind, length: number, start: number, end: number) => void
): void {
	const visitPhrase = outermost((unit, start, end) => visit(kindOf(unit), 0, start, end));
	for (let at = 0; at < tokens.length; at += 1) {
		const token = tokens[at]!;
		const { start, end } = token;
		const alone = lacksMarks ? token.word.anyMarks : token.word.vietnamese;
		if (alone) visit(alone, 1, start, end);
		eachVietnamesePhrase(tokens, at, lacksMarks, visitPhrase);
		const next = tokens[at + 1];
		if (!next || !areNeighbours(text, token, next) || isPartOfNumber(text, tokens, at)) continue;
		const pair = pairOf(token.word, next.word, lacksMarks);
		if (pair) visit(pair, 0, start, next.end);
	}
}

/** Somebody who writes marks marks three syllables of four; below this share they were left out. */
const LEAST_MARKED = 0.25;

/** Whether a Vietnamese text was written without marks, so that each syllable may be any that is spelt so. */
export function lacksMarks(...pieces: readonly Scan[]): boolean {
	let syllables = 0;
	let marked = 0;
	for (const { known, places } of pieces) {
		for (let at = 0; at < places.length; at += 3) {
			const word = known.words[places[at]!]!;
			if (word.mayBeMarked) syllables += 1;
			else if (word.marked !== word.folded) marked += 1;
		}
	}
	return marked < LEAST_MARKED * (syllables + marked);
}

/** Whether digits stand right before a token of digits, as "000" in "3.000 m2": it is no number by itself. */
function isPartOfNumber(text: string, tokens: readonly Token[], at: number): boolean {
	const { word, start } = tokens[at]!;
	const before = tokens[at - 1];
	if (word.hasLetter || before === undefined || before.word.hasLetter) return false;
	return before.end === start - 1 && /[.,]/.test(text[before.end]!);
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
