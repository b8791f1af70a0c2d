import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { type Scan, scanEach } from '../tokenise.ts';
import { TRAIT } from '../word.ts';

/** A text says what it is in its first words. */
const ENOUGH_WORDS = 200;

/**
 * Which of the two languages a text is in, also when Vietnamese is typed without marks: then nearly every
 * word is spelt like a Vietnamese syllable, in English about a third are. Null where there is no word to go by.
 */
export function guessLanguage(text: string): TextLanguage | null {
	return languageOf(...scanEach([text]));
}

/** The same for a text already taken apart, in one piece or several. */
export function languageOf(...pieces: readonly Scan[]): TextLanguage | null {
	let words = 0;
	let syllables = 0;
	let marked = 0;
	let english = 0;
	let vietnamese = 0;
	for (const { known, places } of pieces) {
		for (let at = 0; at < places.length; at += 3) {
			const traits = known.traits[places[at]!]!;
			if (traits & TRAIT.digit) continue;
			if (words === ENOUGH_WORDS) break;
			words += 1;
			if (traits & TRAIT.syllable) syllables += 1;
			if (traits & TRAIT.markedSyllable) marked += 1;
			if (traits & TRAIT.englishStopWord) english += traits & TRAIT.syllable ? 0 : 1;
			else if (traits & TRAIT.vietnameseStopSyllable) vietnamese += 1;
		}
	}
	if (words === 0) return null;
	if (marked > 0 && (english === 0 || vietnamese > english)) return 'vi';
	if (english / words >= 0.2) return 'en';
	if (vietnamese > english && syllables / words >= 0.4) return 'vi';
	return syllables / words > 0.5 ? 'vi' : 'en';
}
