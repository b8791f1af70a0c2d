import { foldSpelling } from '../../text/fold.ts';
import type { SynonymPhrase } from '../lexicon/synonyms/phrases.ts';
import type { Scan, Token } from './tokenise.ts';
import type { Word } from './word.ts';

/** The key of a group of synonyms, and where its phrase ends that begins here (UTF-16 offset, exclusive). */
type VisitGroup = (group: string, end: number) => void;

/**
 * Visits the groups of which a phrase begins at this token of a Vietnamese text: those of the longest one. Marks count,
 * unless the text was written without any; then a lone syllable that marks would tell from others is none.
 */
export function eachVietnameseGroup(
	tokens: readonly Token[],
	at: number,
	lacksMarks: boolean,
	visit: VisitGroup
): void {
	let longest = 0;
	for (const phrase of tokens[at]!.word.phrases.vi) {
		if (phrase.words.length < longest) return;
		if (lacksMarks && !phrase.isPlain) continue;
		if (!isSaid(phrase, tokens, at, lacksMarks)) continue;
		longest = phrase.words.length;
		visit(phrase.group, tokens[at + longest - 1]!.end);
	}
}

function isSaid(
	{ words, marked }: SynonymPhrase,
	tokens: readonly Token[],
	at: number,
	lacksMarks: boolean
): boolean {
	if (at + words.length > tokens.length) return false;
	for (let nth = 0; nth < words.length; nth += 1) {
		const { word, start } = tokens[at + nth]!;
		if (nth > 0 && start - tokens[at + nth - 1]!.end > 1) return false;
		const isSame = lacksMarks
			? foldSpelling(word.folded) === words[nth]
			: foldSpelling(word.marked) === marked[nth];
		if (!isSame) return false;
	}
	return true;
}

/** The same for an English text. @param at of the number of the word in `places` */
export function eachEnglishGroup(
	{ known: { words }, places }: Pick<Scan, 'known' | 'places'>,
	at: number,
	visit: VisitGroup
): void {
	let longest = 0;
	for (const phrase of words[places[at]!]!.phrases.en) {
		const count = phrase.words.length;
		if (count < longest) return;
		if (!isSaidInEnglish(phrase, words, places, at)) continue;
		longest = count;
		visit(phrase.group, places[at + (count - 1) * 3 + 2]!);
	}
}

function isSaidInEnglish(
	phrase: SynonymPhrase,
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
