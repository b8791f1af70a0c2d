import { z } from 'zod';
import { LISTING_FIELDS, type ImportMapping } from '#lib/domain/import/mapping.ts';
import { draftOfInput } from '#lib/domain/listing/draft-of-input.ts';
import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import type { ListingKind, TextLanguage } from '#lib/domain/listing/listing.ts';
import { importedListing } from '#lib/schemas/import-rows.ts';
import type { RowCheck } from './check-rows.ts';

/** @param language of texts that neither say nor show which one they are in; null: it is guessed, Vietnamese at last */
export function checkListing(
	mapping: ImportMapping,
	kind: ListingKind,
	language: TextLanguage | null
): RowCheck<ListingDraft> {
	const schema = importedListing.transform((written) => draftOfInput(written, 'vi'));
	return {
		mapping,
		shapes: LISTING_FIELDS,
		parse: (fields) => z.safeParse(schema, { language, ...fields, kind }, { reportInput: true })
	};
}
