import { z } from 'zod';
import type { ImportedListing } from '#lib/domain/import/imported-listing.ts';
import { LISTING_FIELDS, type ImportMapping } from '#lib/domain/import/mapping.ts';
import { draftOfInput } from '#lib/domain/listing/draft-of-input.ts';
import type { ListingKind, TextLanguage } from '#lib/domain/listing/listing.ts';
import type { OrganisationKind } from '#lib/domain/organisation/organisation.ts';
import { importedListing, rowOrganisation } from '#lib/schemas/import/import-rows.ts';
import type { ParsedRow, RowCheck } from './check-rows.ts';

/** What holds for each listing that does not say otherwise. */
export interface ListingDefaults {
	readonly kind: ListingKind;
	/** Of texts that neither say nor show which one they are in; null: it is guessed, Vietnamese at last. */
	readonly language: TextLanguage | null;
	/** As what an organisation that is not there is put into the directory; null: it has to be there. */
	readonly create: OrganisationKind | null;
}

export function checkListing(
	mapping: ImportMapping,
	{ kind, language, create }: ListingDefaults
): RowCheck<ImportedListing> {
	const schema = importedListing.transform((written) => draftOfInput(written, 'vi'));
	return {
		mapping,
		shapes: LISTING_FIELDS,
		parse({ organisation, organisationKind = create, ...fields }) {
			const listing = z.safeParse(schema, { language, ...fields, kind }, { reportInput: true });
			if (organisation === undefined) return listing;
			const named = { organisation, organisationKind };
			const owner = z.safeParse(rowOrganisation, named, { reportInput: true });
			if (listing.success && owner.success) return owned(listing.data, owner.data);
			const issues = [...(listing.error?.issues ?? []), ...(owner.error?.issues ?? [])];
			return { success: false, error: { issues } };
		}
	};
}

function owned(
	listing: ImportedListing,
	{ organisation: name, organisationKind: kind }: z.infer<typeof rowOrganisation>
): ParsedRow<ImportedListing> {
	return { success: true, data: { ...listing, organisation: { name, kind } } };
}
