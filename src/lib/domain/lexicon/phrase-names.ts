import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { once } from '#lib/domain/once.ts';
import { type Lexicon, meaningsOf } from './lexicon.ts';
import { joinMarked, type PhraseWord } from './phrase-words.ts';
import { formsApart } from './word-forms.ts';

/** What an entry of a lexicon calls a phrase in the other language. */
export interface Name {
	readonly name: string;
	/** Its words as `PhraseWord` has them, joined with a blank. */
	readonly key: string;
	readonly marked: string;
	/** The same for all names of one entry. */
	readonly entry: object;
	/**
	 * How far the phrase is from what the entry has, 0 for the same; null where they only look alike to the engine, which
	 * compares stems, and syllables without marks.
	 */
	readonly apart: number | null;
}

export interface Phrase {
	readonly language: TextLanguage;
	/** The keys of its words, joined with a blank. */
	readonly key: string;
	readonly words: readonly PhraseWord[];
	readonly written: string;
	/** Whether the author of a Vietnamese text writes tone marks. */
	readonly spelling: 'marked' | 'plain';
}

/** A lexicon that can be looked up from either language. */
export interface PhraseNames {
	/** The names of a phrase, those that are the best of their entry first. */
	of(phrase: Phrase): readonly Name[];
	/** Whether a longer phrase begins like this. */
	begins(language: TextLanguage, key: string): boolean;
}

export function createPhraseNames(lexicon: Lexicon): PhraseNames {
	const turned = once(() => turnRound(lexicon));

	function inEnglish({ key, words, spelling }: Phrase): readonly Name[] {
		const marked = spelling === 'marked' ? joinMarked(words) : null;
		const meanings = meaningsOf(lexicon, key, marked === null ? null : () => marked);
		return meanings.flatMap((entry) => {
			const apart = marked === null || marked === entry.marked ? 0 : null;
			return entry.english.map((name, rank) => {
				const stems = entry.alternatives[rank]!.join(' ');
				return { name, key: stems, marked: stems, entry, apart };
			});
		});
	}

	function inVietnamese({ key, written }: Phrase): readonly Name[] {
		const known = turned().entries.get(key) ?? [];
		return known.map(({ english, ...name }) => ({ ...name, apart: formsApart(english, written) }));
	}

	return {
		of: (phrase) => (phrase.language === 'vi' ? inEnglish(phrase) : inVietnamese(phrase)),
		begins: (language, key) => (language === 'vi' ? lexicon : turned()).beginnings.has(key)
	};
}

interface Turned extends Omit<Name, 'apart'> {
	readonly english: string;
	readonly rank: number;
}

/** The entries of a lexicon by the stems of their English alternatives. */
function turnRound({ meanings }: Lexicon) {
	const entries = new Map<string, Turned[]>();
	const beginnings = new Set<string>();
	for (const [key, same] of meanings) {
		for (const entry of same) {
			const { vietnamese: name, marked, isSynonym } = entry;
			if (isSynonym) continue;
			entry.alternatives.forEach((stems, rank) => {
				for (let end = 1; end < stems.length; end += 1) {
					beginnings.add(stems.slice(0, end).join(' '));
				}
				const turned = { name, key, marked, entry, english: entry.english[rank]!, rank };
				const others = entries.get(stems.join(' '));
				if (others) others.push(turned);
				else entries.set(stems.join(' '), [turned]);
			});
		}
	}
	for (const same of entries.values()) same.sort((one, other) => one.rank - other.rank);
	return { entries, beginnings };
}
