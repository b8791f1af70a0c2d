import { z } from 'zod';
import { ORGANISATION_KINDS } from '#lib/domain/organisation/organisation.ts';
import { listingInput } from '#lib/schemas/listing/listing.ts';
import { organisationInput, organisationName } from '#lib/schemas/organisation/organisation.ts';
import { shortText } from '#lib/schemas/text.ts';

/**
 * A listing as a mapped row says it: one text, or one in each language, of which the Vietnamese comes first. What it
 * holds is checked as that of a form.
 */
export const importedListing = z.preprocess(
	(row) => bringTogether(row as MappedFields),
	listingInput
);

type MappedFields = Readonly<Record<string, unknown>>;

/** The texts of both languages as a text and its translation. */
function bringTogether(fields: MappedFields): MappedFields {
	const { titleVi, summaryVi, titleEn, summaryEn, ...rest } = fields;
	const vi = { title: titleVi, summary: summaryVi };
	const en = { title: titleEn, summary: summaryEn };
	const [hasVi, hasEn] = [vi, en].map((text) => (text.title ?? text.summary) !== undefined);
	if (!hasVi && !hasEn) return rest;
	if (!hasVi) return { ...rest, ...en, language: 'en' };
	return { ...rest, ...vi, language: 'vi', translation: hasEn ? en : null };
}

/** The organisation that a row names as its own, and the kind it is listed as where it is not there. */
export const rowOrganisation = z.object({
	organisation: organisationName,
	organisationKind: z.enum(ORGANISATION_KINDS).nullable().default(null)
});

/** An organisation of a directory: as that of a form, but nobody may know where it is. */
export const importedOrganisation = z
	.strictObject({
		...organisationInput.in.shape,
		placeCode: shortText(1, 40).nullable().default(null)
	})
	.transform((said) => ({ ...said, answersWithinDays: null }));
