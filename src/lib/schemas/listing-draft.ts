import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import {
	TEXT_LANGUAGES,
	type ListingText,
	type TextLanguage
} from '#lib/domain/listing/listing.ts';
import { guessLanguage } from '#lib/domain/matching/text/language.ts';
import type { ListingInput } from './listing.ts';

/**
 * What was sent, as a listing. The language of the first text is the one that was named, else the one it reads
 * like, else the base language; a translation is in the other one.
 */
export function draftFromInput(input: ListingInput): ListingDraft {
	const { title, summary, language, translation, ...details } = input;
	const first = language ?? guessLanguage(`${title}\n${summary}`) ?? TEXT_LANGUAGES[0];
	const texts: ListingText[] = [{ language: first, title, summary }];
	if (translation !== null) texts.push({ language: otherLanguage(first), ...translation });
	return { ...details, texts };
}

function otherLanguage(language: TextLanguage): TextLanguage {
	return language === 'vi' ? 'en' : 'vi';
}
