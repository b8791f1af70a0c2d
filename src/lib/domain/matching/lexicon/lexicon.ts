import { markedForm } from '../text/fold.ts';
import { readEnglish } from '../text/read-english.ts';
import { tokenise } from '../text/tokenise.ts';

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
}

/** Vietnamese phrases by their folded syllables, joined with a blank. */
export interface Lexicon {
	readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
	/** Syllables of its longest phrase. */
	readonly longest: number;
}

/** Entries without a readable phrase or alternative are left out. */
export function buildLexicon(entries: readonly GlossaryEntry[]): Lexicon {
	const meanings = new Map<string, Meaning[]>();
	let longest = 0;
	for (const { vietnamese, english } of entries) {
		const syllables = tokenise(vietnamese);
		const alternatives = english
			.map((phrase) => readEnglish(tokenise(phrase)).map(({ key }) => key))
			.filter((stems) => stems.length > 0);
		if (syllables.length === 0 || alternatives.length === 0) continue;
		const key = syllables.map(({ folded }) => folded).join(' ');
		const meaning = { marked: markedPhrase(vietnamese), alternatives };
		const others = meanings.get(key);
		if (others) others.push(meaning);
		else meanings.set(key, [meaning]);
		longest = Math.max(longest, syllables.length);
	}
	return { meanings, longest };
}

/**
 * What a phrase means as it is written. With marks, the entry that has the same marks; a lone syllable whose
 * marks say something else ("sửa" is not "sữa", "may" is not "máy") has no meaning here. In a text
 * written without marks, every entry.
 */
export function meaningsOf(
	lexicon: Lexicon,
	key: string,
	written: { readonly phrase: string; readonly isMarked: boolean }
): readonly Meaning[] {
	const all = lexicon.meanings.get(key);
	if (!all || !written.isMarked) return all ?? [];
	const marked = markedPhrase(written.phrase);
	const same = all.filter((meaning) => meaning.marked === marked);
	if (same.length > 0) return same;
	return key.includes(' ') ? all : [];
}

/** What tells phrases apart: marks count, where in the syllable they stand and capitals do not. */
export function markedPhrase(phrase: string): string {
	return tokenise(phrase)
		.map(({ start, end }) => markedForm(phrase.slice(start, end)))
		.join(' ');
}
