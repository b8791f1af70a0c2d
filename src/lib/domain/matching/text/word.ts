import { foldSpelling, foldText, markedForm } from '../../text/fold.ts';
import { stemEnglish } from './stem-english.ts';
import {
	ENGLISH_STOP_WORDS,
	VIETNAMESE_FUNCTION_WORDS,
	VIETNAMESE_STOP_PAIRS,
	VIETNAMESE_STOP_SYLLABLES
} from './stop-words.ts';
import { kindOf, type NumberedKind } from './unit-kinds.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

/** Everything that can be said of a word without looking at its neighbours. */
export interface Word {
	/** The searchable form: lower case, without marks. */
	readonly folded: string;
	/** Whether it is more than a bare number. */
	readonly hasLetter: boolean;
	/** The form that keeps its marks but not where in the syllable they stand; equal to `folded` without any. */
	readonly marked: string;
	/** By which a language is guessed: any of `TRAIT`, added up. */
	readonly traits: number;
	/** Its stem as English; null for a stop word. */
	readonly english: NumberedKind | null;
	/** Itself as a Vietnamese syllable, in one spelling for i and y; null for a function word. */
	readonly vietnamese: NumberedKind | null;
	/** The pairs it makes with the words that were seen after it; null where a pair says nothing. */
	readonly pairs: Map<string, NumberedKind | null>;
}

export const TRAIT = {
	digit: 1,
	/** Spelt like a Vietnamese syllable; some English words ("can", "on") are too. */
	syllable: 2,
	/** Has a letter that Vietnamese has and other languages' loan words in English do not. */
	vietnameseLetter: 4,
	englishStopWord: 8,
	vietnameseStopSyllable: 16
} as const;

/** Letters that Vietnamese has and French, German or Spanish loan words in English do not. */
export const VIETNAMESE_LETTER = /[ăđơưắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựạảẹẻẽịỉĩọỏụủũỵỷỹ]/iu;

/** @param written as it stands in a text, in whatever case, composed or not */
export function describeWord(written: string): Word {
	const folded = foldText(written);
	const marked = markedForm(written);
	const hasLetter = /\p{L}/u.test(folded);
	const isEnglishStopWord = ENGLISH_STOP_WORDS.has(folded);
	const isVietnameseStopSyllable = VIETNAMESE_STOP_SYLLABLES.has(folded);
	const saysNothing =
		marked === folded ? isVietnameseStopSyllable : VIETNAMESE_FUNCTION_WORDS.has(marked);
	return {
		folded,
		hasLetter,
		marked,
		traits:
			(/\p{N}/u.test(folded) ? TRAIT.digit : 0) |
			(isVietnameseSyllable(folded) ? TRAIT.syllable : 0) |
			(VIETNAMESE_LETTER.test(written.normalize('NFC')) ? TRAIT.vietnameseLetter : 0) |
			(isEnglishStopWord ? TRAIT.englishStopWord : 0) |
			(isVietnameseStopSyllable ? TRAIT.vietnameseStopSyllable : 0),
		english: !isEnglishStopWord ? kindOf(stemEnglish(folded)) : null,
		vietnamese: !saysNothing ? kindOf(foldSpelling(folded)) : null,
		pairs: new Map()
	};
}

const MOST_PAIRS = 2_000;

/** Two neighbouring syllables, which do the work of a word; null where they say nothing. */
export function pairOf(word: Word, next: Word): NumberedKind | null {
	const known = word.pairs.get(next.folded);
	if (known !== undefined) return known;
	const name = `${word.folded} ${next.folded}`;
	const isSaying = (word.hasLetter || next.hasLetter) && !VIETNAMESE_STOP_PAIRS.has(name);
	const pair = isSaying ? kindOf(foldSpelling(name)) : null;
	if (word.pairs.size >= MOST_PAIRS) word.pairs.clear();
	word.pairs.set(next.folded, pair);
	return pair;
}
