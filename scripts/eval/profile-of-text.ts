import type { ListingKind } from '#lib/domain/listing/listing.ts';
import { draftProfile } from '#lib/domain/matching/draft-profile.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import { guessLanguage } from '#lib/domain/text/language/language.ts';
import type { TestText } from './test-set.ts';

/** A listing that says nothing but its text, in the language it looks like. */
export function profileOfText({ id, title, text }: TestText, kind: ListingKind): ListingProfile {
	const language = guessLanguage(`${title}\n${text}`) ?? 'en';
	return draftProfile({ id, kind, texts: [{ language, title, summary: text }] });
}
