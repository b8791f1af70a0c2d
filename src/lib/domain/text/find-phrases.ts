import {
	CONCEPT,
	GROUP,
	type PhrasesFrom,
	type UnitPhrase
} from '#lib/domain/lexicon/phrase-units.ts';
import type { Scan, Token } from './tokenise.ts';
import { TRAIT, type Word } from './word.ts';

/** The key of a unit that stands for phrases, and where its phrase stands (UTF-16 offsets, end exclusive). */
type VisitUnit = (unit: string, start: number, end: number) => void;

/** Passes over concepts within another one: "vốn hạt giống" (seed funding) is no "hạt giống" (seed). For one text. */
export function outermost(visit: VisitUnit): VisitUnit {
	let reached = 0;
	return (unit, start, end) => {
		if (unit.startsWith(CONCEPT)) {
			if (end <= reached) return;
			reached = end;
		}
		visit(unit, start, end);
	};
}

/** Whether the text says all words of a phrase from here on. */
type IsSaid = (phrase: UnitPhrase) => boolean;

/**
 * Visits the units of the phrases that begin at this token of a Vietnamese text: the longest phrase of a group of synonyms,
 * the longest of a concept, and the longest of a concept in English, which people mix in. Marks count, unless the text was
 * written without any; then a lone syllable that marks would tell from others is none.
 */
export function eachVietnamesePhrase(
	tokens: readonly Token[],
	at: number,
	lacksMarks: boolean,
	visit: VisitUnit
): void {
	const { word, start } = tokens[at]!;
	const next = at + 1 < tokens.length && isNext(tokens, at + 1) ? tokens[at + 1]!.word : null;
	const visitAt = ({ unit, words }: UnitPhrase) =>
		visit(unit, start, tokens[at + words.length - 1]!.end);
	const { vi, en } = word.phrases;
	if (vi !== null) {
		const second = next && vi.bySecond.get(next.spelling);
		eachLongest(vi, second, (phrase) => isSaid(phrase, tokens, at, lacksMarks), visitAt);
	}
	if (en !== null && (word.traits & TRAIT.syllable) === 0) {
		const second = next && en.bySecond.get(next.stem);
		const isMixedIn = (phrase: UnitPhrase) =>
			!phrase.unit.startsWith(GROUP) && isSaidAmidVietnamese(phrase, tokens, at);
		eachLongest(en, second, isMixedIn, visitAt);
	}
}

/** Of the phrases that are said from here on, the longest of a group of synonyms and the longest of a concept. */
function eachLongest(
	{ alone }: PhrasesFrom,
	longer: readonly UnitPhrase[] | null | undefined,
	isSaidHere: IsSaid,
	visit: (phrase: UnitPhrase) => void
): void {
	let [group, concept] = [0, 0];
	const look = (phrase: UnitPhrase) => {
		const isGroup = phrase.unit.startsWith(GROUP);
		const { length } = phrase.words;
		if (length < (isGroup ? group : concept) || !isSaidHere(phrase)) return;
		if (isGroup) group = length;
		else concept = length;
		visit(phrase);
	};
	longer?.forEach(look);
	alone.forEach(look);
}

export function isSaid(
	{ words, marked, isPlain }: UnitPhrase,
	tokens: readonly Token[],
	at: number,
	lacksMarks: boolean
): boolean {
	if (lacksMarks && !isPlain) return false;
	if (at + words.length > tokens.length) return false;
	for (let nth = 0; nth < words.length; nth += 1) {
		const { word } = tokens[at + nth]!;
		if (nth > 0 && !isNext(tokens, at + nth)) return false;
		const isSame = lacksMarks ? word.spelling === words[nth] : word.markedSpelling === marked[nth];
		if (!isSame) return false;
	}
	return true;
}

export function isSaidAmidVietnamese(
	{ words }: UnitPhrase,
	tokens: readonly Token[],
	at: number
): boolean {
	if (at + words.length > tokens.length) return false;
	for (let nth = 1; nth < words.length; nth += 1) {
		if (!isNext(tokens, at + nth) || tokens[at + nth]!.word.stem !== words[nth]) return false;
	}
	return true;
}

/** Whether one character at most lies between a token and the one before it. */
function isNext(tokens: readonly Token[], at: number): boolean {
	return tokens[at]!.start - tokens[at - 1]!.end <= 1;
}

/** The same for an English text. @param at of the number of the word in `places` */
export function eachEnglishPhrase(
	{ known: { words }, places }: Pick<Scan, 'known' | 'places'>,
	at: number,
	visit: VisitUnit
): void {
	const { en } = words[places[at]!]!.phrases;
	if (en === null) return;
	const hasNext = at + 3 < places.length && places[at + 4]! - places[at + 2]! <= 1;
	const second = hasNext ? en.bySecond.get(words[places[at + 3]!]!.stem) : null;
	eachLongest(
		en,
		second,
		(phrase) => isSaidInEnglish(phrase, words, places, at),
		(phrase) => visit(phrase.unit, places[at + 1]!, places[at + (phrase.words.length - 1) * 3 + 2]!)
	);
}

function isSaidInEnglish(
	phrase: UnitPhrase,
	words: readonly Word[],
	places: Uint32Array,
	at: number
): boolean {
	if (at + phrase.words.length * 3 > places.length) return false;
	for (let nth = 1; nth < phrase.words.length; nth += 1) {
		const place = at + nth * 3;
		// Words of one phrase have a blank, a hyphen or the like between them.
		if (places[place + 1]! - places[place - 1]! > 1) return false;
		if (words[places[place]!]!.stem !== phrase.words[nth]) return false;
	}
	return true;
}
