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
	return profile.texts.flatMap((text, at) =>
		FIELDS.flatMap((field) =>
			readField(text[field], languages[at]!, hasEnglish, lexicon).map((found): Occurrence => ({
				...found,
				field,
				language: languages[at]!,
				text: at
			}))
		)
	);
}

type FieldOccurrence = Omit<Occurrence, 'field' | 'language' | 'text'>;

function readField(
	text: string,
	language: TextLanguage,
	hasEnglish: boolean,
	lexicon: Lexicon
): readonly FieldOccurrence[] {
	const tokens = tokenise(text);
	const units = language === 'en' ? readEnglish(tokens) : readVietnamese(text, tokens);
	const native = units.map(({ unit, ...where }) => ({
		space: language,
		key: unit,
		alternatives: [[unit]],
		...where
	}));
	if (language === 'en' || hasEnglish) return native;
	const pivots = pivotToEnglish(lexicon, text, tokens);
	return [...native, ...pivots.map((pivot) => ({ space: 'en' as const, length: 1, ...pivot }))];
}

/** People pick the wrong language in a form; what the text looks like counts for more. */
function languageOf(text: ListingText): TextLanguage {
	return guessLanguage(`${text.title}\n${text.summary}`) ?? text.language;
}
