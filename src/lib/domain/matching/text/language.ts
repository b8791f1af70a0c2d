import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { ENGLISH_STOP_WORDS, VIETNAMESE_STOP_SYLLABLES } from './stop-words.ts';
import { tokenise } from './tokenise.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

/** Letters that Vietnamese has and French, German or Spanish loan words in English do not. */
const VIETNAMESE_LETTER = /[ăđơưắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựạảẹẻẽịỉĩọỏụủũỵỷỹ]/iu;
/** A text says what it is in its first words. */
const ENOUGH_CHARACTERS = 1000;

/**
 * Which of the two languages a text is in, also when Vietnamese is typed without marks: then nearly every
 * word is spelt like a Vietnamese syllable, in English about a third are. Null where there is no word to go by.
 */
export function guessLanguage(text: string): TextLanguage | null {
	const composed = text.slice(0, ENOUGH_CHARACTERS).normalize('NFC');
	const hasMarks = VIETNAMESE_LETTER.test(composed);
	const tokens = tokenise(composed);
	let words = 0;
	let syllables = 0;
	let marked = 0;
	let english = 0;
	let vietnamese = 0;
	for (const token of tokens) {
		if (/\p{N}/u.test(token.folded)) continue;
		words += 1;
		const isSyllable = isVietnameseSyllable(token.folded);
		if (isSyllable) syllables += 1;
		if (hasMarks && VIETNAMESE_LETTER.test(composed.slice(token.start, token.end))) marked += 1;
		if (!ENGLISH_STOP_WORDS.has(token.folded)) {
			if (VIETNAMESE_STOP_SYLLABLES.has(token.folded)) vietnamese += 1;
		} else if (!isSyllable) english += 1;
	}
	if (words === 0) return null;
	if (marked / words >= 0.2 && syllables / words >= 0.5) return 'vi';
	if (english / words >= 0.2) return 'en';
	if (vietnamese > english && syllables / words >= 0.4) return 'vi';
	return syllables / words >= 0.7 ? 'vi' : 'en';
}
