import { guessLanguage } from '#lib/domain/text/language/language.ts';
import { type ListingDraft, pickDetails } from './draft.ts';
import { TEXT_LANGUAGES, type ListingText, type TextLanguage } from './listing.ts';

/** What a form or the API sends about a listing: one text, perhaps its translation, and the details. */
export type WrittenListing = Omit<ListingDraft, 'texts'> & {
	readonly title: string;
	readonly summary: string;
	/** Null where the author does not say. */
	readonly language: TextLanguage | null;
	readonly translation?: { readonly title: string; readonly summary: string } | null;
};

/**
 * The draft behind what was written. The language of the text is guessed where it is not said; where the words
 * do not tell either, it is `fallback`.
 */
export function draftOfInput(written: WrittenListing, fallback: TextLanguage): ListingDraft {
	const { title, summary, language: said, translation, ...details } = written;
	const language = said ?? guessLanguage(`${title}\n${summary}`) ?? fallback;
	const texts: ListingText[] = [{ language, title, summary }];
	const other = TEXT_LANGUAGES.find((one) => one !== language);
	if (translation && other !== undefined) texts.push({ language: other, ...translation });
	return {
		kind: details.kind,
		texts,
		codes: details.codes,
		requirements: details.requirements,
		...pickDetails(details)
	};
}
