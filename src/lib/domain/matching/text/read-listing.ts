import type { ListingText, TextLanguage } from '#lib/domain/listing/listing.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { pivotToEnglish } from '../lexicon/pivot.ts';
import { guessLanguage } from './language.ts';
import type { Occurrence, TextField } from './occurrence.ts';
import { readEnglish } from './read-english.ts';
import { readVietnamese } from './read-vietnamese.ts';
import { tokenise } from './tokenise.ts';

const FIELDS: readonly TextField[] = ['title', 'summary'];

/**
 * Everything comparable in a listing's texts, in reading order. Vietnamese text is read as Vietnamese and,
 * unless the listing has English text of its own, through the lexicon as English.
 */
export function readListing(
	profile: Pick<ListingProfile, 'texts'>,
	lexicon: Lexicon
): readonly Occurrence[] {
	const languages = profile.texts.map(languageOf);
	const hasEnglish = languages.includes('en');
	const occurrences: Occurrence[] = [];
	profile.texts.forEach((written, text) => {
		const language = languages[text]!;
		for (const field of FIELDS) {
			const tokens = tokenise(written[field]);
			const native =
				language === 'en' ? readEnglish(tokens) : readVietnamese(written[field], tokens);
			for (const { key, alternatives, start, end, length } of native) {
				const space = language;
				occurrences.push({ space, key, alternatives, field, language, text, start, end, length });
			}
			if (language === 'en' || hasEnglish) continue;
			for (const { key, alternatives, start, end } of pivotToEnglish(
				lexicon,
				written[field],
				tokens
			)) {
				const [space, length] = ['en', 1] as const;
				occurrences.push({ space, key, alternatives, field, language, text, start, end, length });
			}
		}
	});
	return occurrences;
}

/** People pick the wrong language in a form; what the text looks like counts for more. */
function languageOf(text: ListingText): TextLanguage {
	return guessLanguage(`${text.title}\n${text.summary}`) ?? text.language;
}
