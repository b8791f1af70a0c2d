import { readEnglish } from '#lib/domain/text/language/read-english.ts';
import { VIETNAMESE_STOP_SYLLABLES } from '#lib/domain/text/language/stop-words.ts';
import { type Token, tokenise } from '#lib/domain/text/tokenise.ts';
import { translateSynonyms } from './synonyms/translate-synonyms.ts';

/** One entry of a bilingual glossary. */
export interface GlossaryEntry {
	/** A Vietnamese phrase with its marks. */
	readonly vietnamese: string;
	/** What it may be called in English, best first. */
	readonly english: readonly string[];
	/** The field of work it was written for. */
	readonly domain: string;
}

/** One meaning of a Vietnamese phrase, ready to be looked up. */
interface Meaning {
	readonly marked: string;
	/** Each alternative as English stems. */
	readonly alternatives: readonly (readonly string[])[];
	/** The phrase and its alternatives as they were written. */
	readonly vietnamese: string;
	readonly english: readonly string[];
	/** Whether the glossary has only a synonym of it; then it is understood, but nothing is called so. */
	readonly isSynonym: boolean;
}

/** Vietnamese phrases by their folded syllables, joined with a blank. */
export interface Lexicon {
	readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
	/** The first syllables of its longer phrases, so that a reader knows when to stop. */
	readonly beginnings: ReadonlySet<string>;
}

/** Entries without a readable phrase or alternative are left out; phrases without one mean what a synonym means. */
export function buildLexicon(entries: readonly GlossaryEntry[]): Lexicon {
	const meanings = new Map<string, Meaning[]>();
	const beginnings = new Set<string>();
	const synonyms = new Set(translateSynonyms(entries));
	for (const entry of [...entries, ...synonyms]) {
		const { vietnamese, english } = entry;
		const syllables = tokenise(vietnamese);
		const readable = english
			.map((phrase) => ({ phrase, stems: readEnglish(tokenise(phrase)).map(({ key }) => key) }))
			.filter(({ stems }) => stems.length > 0);
		if (syllables.length === 0 || readable.length === 0) continue;
		const folded = syllables.map((syllable) => syllable.folded);
		for (let end = 1; end < folded.length; end += 1) beginnings.add(folded.slice(0, end).join(' '));
		const key = folded.join(' ');
		const meaning = {
			marked: markedPhrase(syllables),
			alternatives: readable.map(({ stems }) => stems),
			vietnamese,
			english: readable.map(({ phrase }) => phrase),
			isSynonym: synonyms.has(entry)
		};
		const others = meanings.get(key);
		if (others) others.push(meaning);
		else meanings.set(key, [meaning]);
	}
	return { meanings, beginnings };
}

/**
 * What a phrase means as it is written. With marks, the entry that has the same marks; a lone syllable whose
 * marks say something else ("sửa" is not "sữa", "may" is not "máy") has no meaning here. In a text
 * written without marks, every entry; but a lone syllable that may be a word of grammar ("cho", "den") has none.
 *
 * @param marked the marked form of its syllables, or null in a text written without marks
 */
export function meaningsOf(
	lexicon: Lexicon,
	key: string,
	marked: (() => string) | null
): readonly Meaning[] {
	const all = lexicon.meanings.get(key);
	if (!all) return [];
	if (marked === null) return VIETNAMESE_STOP_SYLLABLES.has(key) ? [] : all;
	const written = marked();
	const same = all.filter((meaning) => meaning.marked === written);
	if (same.length > 0) return same;
	return key.includes(' ') ? all : [];
}

/** What tells phrases apart: marks count, where in the syllable they stand and capitals do not. */
export function markedPhrase(tokens: readonly Token[]): string {
	return tokens.map(({ word }) => word.marked).join(' ');
}
