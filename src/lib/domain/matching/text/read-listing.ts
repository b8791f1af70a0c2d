import type { Lexicon } from '../lexicon/lexicon.ts';
import { pivotToEnglish } from '../lexicon/pivot.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { languageOf } from './language.ts';
import type { Passage, TextField } from './passage.ts';
import { readEnglish } from './read-english.ts';
import { readVietnamese } from './read-vietnamese.ts';
import { tokenise } from './tokenise.ts';

const FIELDS: readonly TextField[] = ['title', 'summary'];

/**
 * Everything comparable in a listing's texts. Vietnamese text is read as Vietnamese and, unless the listing has
 * English text of its own, through the lexicon as English. People pick the wrong language in a form; what a text
 * looks like counts for more.
 */
export function readListing(
	profile: Pick<ListingProfile, 'texts'>,
	lexicon: Lexicon
): readonly Passage[] {
	const read = profile.texts.map((written) => {
		const tokens = { title: tokenise(written.title), summary: tokenise(written.summary) };
		const language = languageOf([...tokens.title, ...tokens.summary]) ?? written.language;
		return { written, tokens, language };
	});
	const hasEnglish = read.some(({ language }) => language === 'en');
	return read.flatMap(({ written, tokens, language }, text) =>
		FIELDS.flatMap((field): readonly Passage[] => {
			const place = { language, text, field };
			if (language === 'en') {
				return [{ ...place, space: 'en', units: readEnglish(tokens[field]) }];
			}
			const units = readVietnamese(written[field], tokens[field]);
			const native: Passage = { ...place, space: 'vi', units };
			if (hasEnglish) return [native];
			const pivots = pivotToEnglish(lexicon, written[field], tokens[field]);
			return [native, { ...place, space: 'en', units: pivots }];
		})
	);
}
