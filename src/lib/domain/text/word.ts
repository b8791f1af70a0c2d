import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { foldSpelling, foldText, markedForm } from './fold.ts';
import { type PhrasesFrom, UNIT_PHRASES } from '#lib/domain/lexicon/phrase-units.ts';
import { stemEnglish } from './language/stem-english.ts';
import {
	ENGLISH_STOP_WORDS,
	VIETNAMESE_FUNCTION_WORDS,
	VIETNAMESE_STOP_PAIRS,
	VIETNAMESE_STOP_SYLLABLES
} from './language/stop-words.ts';
import { ANY_MARKS } from './unit.ts';
import { kindOf, type NumberedKind } from './unit-kinds.ts';
import { isVietnameseSyllable } from './language/vietnamese-syllable.ts';

/** Everything that can be said of a word without looking at its neighbours. */
export interface Word {
	/** The searchable form: lower case, without marks. */
	readonly folded: string;
	/** Whether it is more than a bare number. */
	readonly hasLetter: boolean;
	/** Whether it has no marks and could be a Vietnamese syllable whose marks were left out. */
	readonly mayBeMarked: boolean;
	/** The form that keeps its marks but not where in the syllable they stand; equal to `folded` without any. */
	readonly marked: string;
	/** By which a language is guessed: any of `TRAIT`, added up. */
	readonly traits: number;
	/** Its stem as English, also that of a stop word. */
	readonly stem: string;
	/** The unit of its stem; null for a stop word and a quantity. */
	readonly english: NumberedKind | null;
	/** Itself as a Vietnamese syllable, with its marks and in one spelling for i and y; null for a function word and a quantity. */
	readonly vietnamese: NumberedKind | null;
	/** The same in a text written without marks: any syllable spelt so but for its marks. */
	readonly anyMarks: NumberedKind | null;
	/** By the key of a pair that it begins; null where a pair says nothing. */
	readonly pairs: Map<string, NumberedKind | null>;
	/** `folded` and `marked` in one spelling for i and y. */
	readonly spelling: string;
	readonly markedSpelling: string;
	/** Phrases of synonyms and concepts that begin with it, as Vietnamese and as English; null without any. */
	readonly phrases: Readonly<Record<TextLanguage, PhrasesFrom | null>>;
}

export const TRAIT = {
	digit: 1,
	/** Spelt like a Vietnamese syllable; some English words ("can", "on") are too. */
	syllable: 2,
	/** Has a mark and is spelt like a Vietnamese syllable: "hàn", and hardly ever a loan word in English. */
	markedSyllable: 4,
	englishStopWord: 8,
	vietnameseStopSyllable: 16,
	/** An English phrase of synonyms or of a concept begins with it. */
	beginsEnglishPhrase: 32,
	/** Something may be excluded after it, in either language: "không", "without". */
	excludes: 64
} as const;

/** Letters that Vietnamese has and French, German or Spanish loan words in English do not. */
export const VIETNAMESE_LETTER = /[ăđơưắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựạảẹẻẽịỉĩọỏụủũỵỷỹ]/iu;

/**
 * A bare number of fewer digits is a quantity, and says something only beside its unit: "20 days" is no answer to
 * "20 pieces". Longer ones are mostly names: ISO 9001, alloy 6061.
 */
const LEAST_DIGITS = 4;

const EXCLUDING: ReadonlySet<string> = new Set(
	'khong tru ngoai loai no not but without except excluding other'.split(' ')
);

/** @param written as it stands in a text, in whatever case, composed or not */
export function describeWord(written: string): Word {
	const folded = foldText(written);
	const marked = markedForm(written);
	const hasLetter = /\p{L}/u.test(folded);
	const isQuantity = !hasLetter && folded.length < LEAST_DIGITS;
	const isSyllable = isVietnameseSyllable(folded);
	const isEnglishStopWord = ENGLISH_STOP_WORDS.has(folded);
	const isVietnameseStopSyllable = VIETNAMESE_STOP_SYLLABLES.has(folded);
	const mayBeMarked = marked === folded && hasLetter && isSyllable;
	const saysNothing =
		isQuantity ||
		(marked === folded ? isVietnameseStopSyllable : VIETNAMESE_FUNCTION_WORDS.has(marked));
	const stem = stemEnglish(folded);
	const [spelling, markedSpelling] = [foldSpelling(folded), foldSpelling(marked)];
	const phrases = {
		vi: UNIT_PHRASES.vi.get(spelling) ?? null,
		en: UNIT_PHRASES.en.get(stem) ?? null
	};
	return {
		folded,
		hasLetter,
		marked,
		stem,
		spelling,
		markedSpelling,
		phrases,
		traits:
			(/\p{N}/u.test(folded) ? TRAIT.digit : 0) |
			(isSyllable ? TRAIT.syllable : 0) |
			(marked !== folded && isSyllable ? TRAIT.markedSyllable : 0) |
			(isEnglishStopWord ? TRAIT.englishStopWord : 0) |
			(isVietnameseStopSyllable ? TRAIT.vietnameseStopSyllable : 0) |
			(phrases.en !== null ? TRAIT.beginsEnglishPhrase : 0) |
			(EXCLUDING.has(folded) ? TRAIT.excludes : 0),
		english: isEnglishStopWord || isQuantity ? null : kindOf(stem),
		vietnamese: saysNothing ? null : kindOf(markedSpelling),
		anyMarks: saysNothing ? null : kindOf(foldSpelling(mayBeMarked ? ANY_MARKS + folded : marked)),
		mayBeMarked,
		pairs: new Map()
	};
}

const MOST_PAIRS = 2_000;

/**
 * Two neighbouring syllables, which do the work of a word; null where they say nothing.
 *
 * @param lacksMarks whether they stand in a text written without marks
 */
export function pairOf(word: Word, next: Word, lacksMarks: boolean): NumberedKind | null {
	const isAny = lacksMarks && (word.mayBeMarked || next.mayBeMarked);
	const second = isAny ? ANY_MARKS + next.folded : next.marked;
	const known = word.pairs.get(second);
	if (known !== undefined) return known;
	const folded = `${word.folded} ${next.folded}`;
	const isSaying = (word.hasLetter || next.hasLetter) && !VIETNAMESE_STOP_PAIRS.has(folded);
	const name = isAny ? ANY_MARKS + folded : `${word.marked} ${next.marked}`;
	const pair = isSaying ? kindOf(foldSpelling(name)) : null;
	if (word.pairs.size >= MOST_PAIRS) word.pairs.clear();
	word.pairs.set(second, pair);
	return pair;
}
