import { z } from 'zod';
import { REGION_ROLES } from '#lib/domain/access/actor.ts';
import {
	CONFIDENTIALITIES,
	GEOGRAPHIC_SCOPES,
	IP_STATUSES,
	LISTING_KINDS,
	PARTNERSHIP_TYPES,
	SUBJECTS,
	TEXT_LANGUAGES,
	TRANSACTION_BASES
} from '#lib/domain/listing/listing.ts';
import { DEMO_DOMAIN, isDemoAddress } from '#lib/domain/region/demo-account.ts';
import {
	COMPANY_SIZES,
	MEMBERSHIP_ROLES,
	ORGANISATION_KINDS,
	SPHERES,
	VALUE_CHAIN_ROLES,
	VERIFICATION_LEVELS
} from '#lib/domain/organisation/organisation.ts';
import { amountVnd, quantity, requirement } from '#lib/schemas/listing/listing.ts';
import { codeRefs, distinct, languages, names, slug, website } from './region-pack-values.ts';
import { longText, nameText, shortText } from '#lib/schemas/text.ts';

const QUANTITY_UNITS = ['piece', 'kg', 't', 'hour', 'day', 'month', 'm2', 'kWh', 'seat'] as const;

const days = z.int().min(0);

export const demoOrganisation = z.strictObject({
	slug,
	name: names,
	sphere: z.enum(SPHERES),
	kind: z.enum(ORGANISATION_KINDS),
	size: z.enum(COMPANY_SIZES).nullable(),
	place: slug,
	codes: codeRefs.min(1),
	languages: languages.min(1),
	valueChainRole: z.enum(VALUE_CHAIN_ROLES).nullable(),
	website,
	summary: z.strictObject({ vi: longText(80, 1500), en: longText(80, 1500) }),
	verification: z.enum(VERIFICATION_LEVELS),
	answersWithinDays: z.int().min(1).max(90).nullable()
});

export const demoAccount = z
	.strictObject({
		email: z.email().refine(isDemoAddress, { message: `is not at ${DEMO_DOMAIN}` }),
		name: nameText(2, 120),
		organisation: slug.nullable(),
		role: z.enum(MEMBERSHIP_ROLES).nullable(),
		regionRole: z.enum(REGION_ROLES).nullable(),
		locale: z.enum(TEXT_LANGUAGES)
	})
	.refine((written) => (written.organisation === null) === (written.role === null), {
		message: 'a role needs an organisation, and an organisation a role'
	});

const listingText = z.strictObject({ title: shortText(8, 120), summary: longText(40, 4000) });

/** Days count from the day the demo is loaded, so that its listings are never stale. */
export const demoListing = z
	.strictObject({
		slug,
		kind: z.enum(LISTING_KINDS),
		organisation: slug,
		subject: z.enum(SUBJECTS),
		texts: z
			.strictObject({ vi: listingText.optional(), en: listingText.optional() })
			.refine((texts) => texts.vi !== undefined || texts.en !== undefined, { message: 'no text' }),
		codes: codeRefs.min(1),
		readiness: z.int().min(1).max(9).nullable(),
		partnershipTypes: distinct(z.enum(PARTNERSHIP_TYPES), String),
		transactionBasis: z.enum(TRANSACTION_BASES).nullable(),
		scope: z.enum(GEOGRAPHIC_SCOPES).nullable(),
		place: slug.nullable(),
		languages,
		availableInDays: days.nullable(),
		availableForDays: days.nullable(),
		confidentiality: z.enum(CONFIDENTIALITIES).nullable(),
		requirements: z.array(requirement),
		certifications: distinct(shortText(1, 200), String),
		partnerSpheres: distinct(z.enum(SPHERES), String),
		partnerKinds: distinct(z.enum(ORGANISATION_KINDS), String),
		budgetMinVnd: amountVnd.nullable(),
		budgetMaxVnd: amountVnd.nullable(),
		quantityMin: quantity.nullable(),
		quantityMax: quantity.nullable(),
		quantityUnit: z.enum(QUANTITY_UNITS).nullable(),
		splittable: z.boolean().default(false),
		ipStatus: z.enum(IP_STATUSES).nullable(),
		publishedDaysAgo: z.int().min(0).max(60),
		expiresInDays: z.int().min(30).max(180)
	})
	.refine((written) => inOrder(written.budgetMinVnd, written.budgetMaxVnd), {
		path: ['budgetMaxVnd']
	})
	.refine((written) => inOrder(written.quantityMin, written.quantityMax), {
		path: ['quantityMax']
	});

function inOrder(low: number | null, high: number | null): boolean {
	return low === null || high === null || low <= high;
}
