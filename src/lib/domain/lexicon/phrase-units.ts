import { TEXT_LANGUAGES, type TextLanguage } from '#lib/domain/listing/listing.ts';
import { foldSpelling, foldText, markedForm } from '#lib/domain/text/fold.ts';
import { stemEnglish } from '#lib/domain/text/language/stem-english.ts';
import { isVietnameseSyllable } from '#lib/domain/text/language/vietnamese-syllable.ts';
import { CONCEPTS } from './concepts/concepts.ts';
import { SYNONYM_GROUPS } from './synonyms/groups.ts';

/** Begins the key of a unit that stands for all phrases of a group of synonyms. */
export const GROUP = '~';
/** Begins the key of a unit that stands for all phrases of a concept, in either language. */
export const CONCEPT = '≈';

/** Whether a unit stands for phrases, beside the words they are made of. */
export function isPhraseUnit(key: string): boolean {
	return key.startsWith(GROUP) || key.startsWith(CONCEPT);
}

/** A phrase that says, beside its own words, a unit that other phrases say too. */
export interface UnitPhrase {
	/** The key of the unit. */
	readonly unit: string;
	/** Folded syllables in Vietnamese, stems in English. */
	readonly words: readonly string[];
	/** With their marks in Vietnamese, the same as `words` in English. */
	readonly marked: readonly string[];
	/** Whether it can be told from other words where marks were left out. */
	readonly isPlain: boolean;
}

/** The phrases that begin with one word: by the second word, the longest first, and those of this word alone. */
export interface PhrasesFrom {
	readonly bySecond: ReadonlyMap<string, readonly UnitPhrase[]>;
	readonly alone: readonly UnitPhrase[];
}

export function unitOf(mark: typeof GROUP | typeof CONCEPT, phrase: string): string {
	return mark + wordsIn(phrase).map(foldText).join('_');
}

export function readUnitPhrase(language: TextLanguage, phrase: string, unit: string): UnitPhrase {
	const read = wordsIn(phrase).map(READERS[language]);
	const words = read.map(({ plain }) => plain);
	const marked = language === 'en' ? words : read.map((word) => word.marked);
	return { unit, words, marked, isPlain: words.length !== 1 || !isVietnameseSyllable(words[0]!) };
}

interface ReadWord {
	readonly plain: string;
	readonly marked: string;
}

/** Tens of thousands of phrases are made of a few thousand words. */
const READERS: Readonly<Record<TextLanguage, (written: string) => ReadWord>> = {
	vi: remembering((written) => ({
		plain: foldSpelling(foldText(written)),
		marked: foldSpelling(markedForm(written))
	})),
	en: remembering((written) => {
		const plain = stemEnglish(foldText(written));
		return { plain, marked: plain };
	})
};

function remembering(read: (written: string) => ReadWord): (written: string) => ReadWord {
	const known = new Map<string, ReadWord>();
	return (written) => {
		const before = known.get(written);
		if (before !== undefined) return before;
		const word = read(written);
		known.set(written, word);
		return word;
	};
}

function wordsIn(phrase: string): readonly string[] {
	return phrase.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function synonymsIn(language: TextLanguage): readonly UnitPhrase[] {
	return SYNONYM_GROUPS[language].flatMap(({ phrases }) =>
		phrases.map((phrase) => readUnitPhrase(language, phrase, unitOf(GROUP, phrases[0]!)))
	);
}

const SYNONYMS: Readonly<Record<TextLanguage, readonly UnitPhrase[]>> = {
	vi: synonymsIn('vi'),
	en: synonymsIn('en')
};

function byFirstWord(language: TextLanguage): ReadonlyMap<string, PhrasesFrom> {
	const concepts = CONCEPTS.flatMap((concept) => {
		const unit = unitOf(CONCEPT, concept.vi[0]!);
		return concept[language].map((phrase) => readUnitPhrase(language, phrase, unit));
	});
	const all = [...SYNONYMS[language], ...concepts].sort(
		(one, other) => other.words.length - one.words.length
	);
	const found = new Map<string, PhrasesFrom>();
	for (const [first, phrases] of Map.groupBy(all, ({ words }) => words[0]!)) {
		const longer = phrases.filter(({ words }) => words.length > 1);
		found.set(first, {
			bySecond: Map.groupBy(longer, ({ words }) => words[1]!),
			alone: phrases.filter(({ words }) => words.length === 1)
		});
	}
	return found;
}

/** All phrases of synonyms and concepts, by their first word. */
export const UNIT_PHRASES: Readonly<Record<TextLanguage, ReadonlyMap<string, PhrasesFrom>>> = {
	vi: byFirstWord('vi'),
	en: byFirstWord('en')
};

/** Keys of units, of either language, that are a phrase with synonyms by themselves. */
export const SYNONYM_WORDS: ReadonlySet<string> = new Set(
	TEXT_LANGUAGES.flatMap((language) =>
		SYNONYMS[language].flatMap(({ words, marked }) => (words.length === 1 ? marked : []))
	)
);
