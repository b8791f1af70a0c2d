import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { foldSpelling, foldText, markedForm } from '../../../text/fold.ts';
import { stemEnglish } from '../../text/stem-english.ts';
import { isVietnameseSyllable } from '../../text/vietnamese-syllable.ts';
import { SYNONYM_GROUPS } from './groups.ts';

/** Begins the key of a unit that stands for all phrases of a group of synonyms. */
export const GROUP = '~';

/** A phrase of a group of synonyms, word by word. */
export interface SynonymPhrase {
	/** The key of the unit of its group. */
	readonly group: string;
	/** Folded syllables in Vietnamese, stems in English. */
	readonly words: readonly string[];
	/** With their marks in Vietnamese, the same as `words` in English. */
	readonly marked: readonly string[];
	/** Whether it can be told from other words where marks were left out. */
	readonly isPlain: boolean;
}

/** Phrases by their first word, the longest first. */
type PhrasesByWord = ReadonlyMap<string, readonly SynonymPhrase[]>;

export function groupKey(phrases: readonly string[]): string {
	return GROUP + wordsIn(phrases[0]!).map(foldText).join('_');
}

export function readSynonymPhrase(
	language: TextLanguage,
	phrase: string,
	group: string
): SynonymPhrase {
	const written = wordsIn(phrase);
	const words = written.map(language === 'en' ? stemOf : (word) => foldSpelling(foldText(word)));
	const marked = language === 'en' ? words : written.map((word) => foldSpelling(markedForm(word)));
	return { group, words, marked, isPlain: words.length !== 1 || !isVietnameseSyllable(words[0]!) };
}

function stemOf(word: string): string {
	return stemEnglish(foldText(word));
}

function wordsIn(phrase: string): readonly string[] {
	return phrase.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function phrasesByWord(language: TextLanguage): PhrasesByWord {
	const all = SYNONYM_GROUPS[language].flatMap(({ phrases }) =>
		phrases.map((phrase) => readSynonymPhrase(language, phrase, groupKey(phrases)))
	);
	all.sort((one, other) => other.words.length - one.words.length);
	return Map.groupBy(all, ({ words }) => words[0]!);
}

/** All phrases that have synonyms. */
export const SYNONYM_PHRASES: Readonly<Record<TextLanguage, PhrasesByWord>> = {
	vi: phrasesByWord('vi'),
	en: phrasesByWord('en')
};

/** Keys of units, of either language, that are a phrase with synonyms by themselves. */
export const SYNONYM_WORDS: ReadonlySet<string> = new Set(
	Object.values(SYNONYM_PHRASES).flatMap((byWord) =>
		[...byWord.values()].flat().flatMap(({ words, marked }) => (words.length === 1 ? marked : []))
	)
);
