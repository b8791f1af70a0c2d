import { z } from 'zod';
import {
	CONFIDENTIALITIES,
	GEOGRAPHIC_SCOPES,
	IP_STATUSES,
	LISTING_KINDS,
	PARTNERSHIP_TYPES,
	REQUIREMENT_KINDS,
	REQUIREMENT_STRENGTHS,
	SUBJECTS,
	TEXT_LANGUAGES,
	TRANSACTION_BASES
} from '#lib/domain/listing/listing.ts';
import { readUnit } from '#lib/domain/listing/unit.ts';
import { ORGANISATION_KINDS, SPHERES } from '#lib/domain/organisation/organisation.ts';
import { longText, nameText, shortText } from '#lib/schemas/text.ts';

/** There is no year 0: the database knows none. */
const day = z.iso
	.date()
	.refine((written) => !written.startsWith('0000'), { params: { reason: 'not_a_day' } });
/** Whole đồng. */
export const amountVnd = z.int().min(0).max(1e15);
/** In a unit that is named beside it. */
export const quantity = z.number().min(0).max(1e12);
/** What a need asks of the other side. */
export const requirement = z.strictObject({
	strength: z.enum(REQUIREMENT_STRENGTHS),
	kind: z.enum(REQUIREMENT_KINDS),
	value: shortText(1, 200)
});
/** A unit that is known by another name is stored by its code. */
const unit = shortText(1, 40).transform((written) => readUnit(written) ?? written);
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/);

/** A list in which what is said twice counts once. */
export function unique<Item extends z.ZodType>(item: Item, max: number) {
	return z
		.array(item)
		.max(max)
		.transform((given) => [...new Map(given.map((one) => [JSON.stringify(one), one])).values()])
		.default([]);
}

/** Texts with semicolons between them are several, as in a form. */
function apart(given: unknown): unknown {
	if (!Array.isArray(given)) return given;
	return given.flatMap((one: unknown) =>
		typeof one === 'string' && one.includes(';')
			? one.split(';').filter((part) => part.trim() !== '')
			: [one]
	);
}

/** All but the text: what an author may say about a listing in fields. */
export const listingDetails = {
	subject: z.enum(SUBJECTS).nullable().default(null),
	codes: unique(z.strictObject({ scheme: shortText(1, 40), code: shortText(1, 20) }), 20),
	readiness: z.int().min(1).max(9).nullable().default(null),
	partnershipTypes: unique(z.enum(PARTNERSHIP_TYPES), PARTNERSHIP_TYPES.length),
	transactionBasis: z.enum(TRANSACTION_BASES).nullable().default(null),
	scope: z.enum(GEOGRAPHIC_SCOPES).nullable().default(null),
	placeCode: shortText(1, 40).nullable().default(null),
	languages: unique(languageTag, 20),
	availableFrom: day.nullable().default(null),
	availableUntil: day.nullable().default(null),
	confidentiality: z.enum(CONFIDENTIALITIES).nullable().default(null),
	requirements: unique(requirement, 30),
	certifications: z.preprocess(apart, unique(shortText(1, 200), 30)),
	partnerSpheres: unique(z.enum(SPHERES), SPHERES.length),
	partnerKinds: unique(z.enum(ORGANISATION_KINDS), ORGANISATION_KINDS.length),
	budgetMinVnd: amountVnd.nullable().default(null),
	budgetMaxVnd: amountVnd.nullable().default(null),
	quantityMin: quantity.nullable().default(null),
	quantityMax: quantity.nullable().default(null),
	quantityUnit: unit.nullable().default(null),
	splittable: z.boolean().default(false),
	ipStatus: z.enum(IP_STATUSES).nullable().default(null)
};

interface Bounds {
	readonly availableFrom: string | null;
	readonly availableUntil: string | null;
	readonly budgetMinVnd: number | null;
	readonly budgetMaxVnd: number | null;
	readonly quantityMin: number | null;
	readonly quantityMax: number | null;
}

/** The later bound of each pair must not lie before the earlier one. */
export function boundsInOrder(written: Bounds, context: z.RefinementCtx): void {
	const pairs = [
		['availableFrom', 'availableUntil'],
		['budgetMinVnd', 'budgetMaxVnd'],
		['quantityMin', 'quantityMax']
	] as const;
	for (const [low, high] of pairs) {
		const [from, to] = [written[low], written[high]];
		if (from !== null && to !== null && from > to) {
			context.addIssue({
				code: 'custom',
				path: [high],
				input: to,
				params: { reason: 'before_its_start', other: low }
			});
		}
	}
}

/** The text in the other language; both fields or none. */
export const listingTranslation = z.strictObject({
	title: nameText(8, 120),
	summary: longText(40, 4000)
});

/**
 * A listing as a form or the API sends it. `language` is that of `title` and `summary`; without it the
 * language is guessed from the text. `translation` is in the other one.
 */
export const listingInput = z
	.strictObject({
		kind: z.enum(LISTING_KINDS),
		title: nameText(8, 120),
		summary: longText(40, 4000),
		language: z.enum(TEXT_LANGUAGES).nullable().default(null),
		translation: listingTranslation.nullable().default(null),
		...listingDetails
	})
	.superRefine(boundsInOrder);

/** A listing as the API stores it: for which organisation, and whether everybody sees it at once. */
export const listingCreation = listingInput.safeExtend({
	organisation: z.uuid(),
	status: z.enum(['published', 'draft']).default('published')
});

/**
 * A draft to find matches for: what is said so far, down to a few words. Fields it does not know are left
 * aside, because nothing is stored.
 */
export const matchInput = z
	.object({
		kind: z.enum(LISTING_KINDS),
		title: shortText(0, 300).default(''),
		summary: longText(0, 20000).default(''),
		language: z.enum(TEXT_LANGUAGES).nullable().default(null),
		limit: z.int().min(1).max(50).default(10),
		...listingDetails
	})
	.superRefine(boundsInOrder)
	.superRefine(({ title, summary }, context) => {
		if (title === '' && summary === '') {
			context.addIssue({
				code: 'too_small',
				origin: 'string',
				minimum: 1,
				inclusive: true,
				path: ['title'],
				input: title
			});
		}
	});
export type MatchInput = z.output<typeof matchInput>;

/** Which published listings to list. `q` is free text; `cursor` is an answer's `next`. */
export const listingFilter = z.strictObject({
	q: shortText(0, 300).default(''),
	kind: z.enum(LISTING_KINDS).nullable().default(null),
	subject: z.enum(SUBJECTS).nullable().default(null),
	sphere: z.enum(SPHERES).nullable().default(null),
	organisation: z.uuid().nullable().default(null),
	cursor: shortText(1, 200).nullable().default(null),
	limit: z.coerce.number().int().min(1).max(100).default(24)
});

/** The same from the address of a page, where what cannot be is left aside: an old link never fails. */
export const listingFilterOfPage = z.object({
	q: shortText(0, 300).catch(''),
	kind: z.enum(LISTING_KINDS).nullable().catch(null),
	subject: z.enum(SUBJECTS).nullable().catch(null),
	sphere: z.enum(SPHERES).nullable().catch(null),
	organisation: z.uuid().nullable().catch(null),
	page: z.coerce.number().int().min(1).max(10_000).catch(1)
});
