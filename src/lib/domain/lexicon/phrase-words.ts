import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { readEnglish } from '#lib/domain/text/language/read-english.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';

/** One word of a phrase, and where it stands in its text (UTF-16 offsets, end exclusive). */
export interface PhraseWord {
	/** What it is looked up by: a folded syllable, an English stem. */
	readonly key: string;
	/** With its marks in Vietnamese, the key itself in English. */
	readonly marked: string;
	readonly start: number;
	readonly end: number;
}

/** English words that say nothing, and bare numbers there, are left out. */
export function phraseWords(text: string, language: TextLanguage): readonly PhraseWord[] {
	const tokens = tokenise(text);
	if (language === 'en') {
		return readEnglish(tokens).map(({ key, start, end }) => ({ key, marked: key, start, end }));
	}
	return tokens.map(({ word, start, end }) => ({
		key: word.folded,
		marked: word.marked,
		start,
		end
	}));
}

export function isMarked(words: readonly PhraseWord[]): boolean {
	return words.some(({ key, marked }) => key !== marked);
}

export function joinKeys(words: readonly PhraseWord[]): string {
	return words.map(({ key }) => key).join(' ');
}

export function joinMarked(words: readonly PhraseWord[]): string {
	return words.map(({ marked }) => marked).join(' ');
}
