import { z } from 'zod';
import { CONFLICT_KINDS } from '#lib/domain/organisation/conflict.ts';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import {
	COMPANY_SIZES,
	MEMBERSHIP_ROLES,
	ORGANISATION_KINDS,
	SPHERES,
	VALUE_CHAIN_ROLES
} from '#lib/domain/organisation/organisation.ts';
import { nameKey } from '#lib/domain/text/fold.ts';
import { usualSphere } from '#lib/domain/organisation/usual-sphere.ts';
import { submission } from '#lib/schemas/form/submission.ts';
import { seenVersion } from '#lib/schemas/form/version.ts';
import { longText, nameText, pastedWord, shortText } from '#lib/schemas/text.ts';

/** A name one can be told apart by: two letters or digits at least. */
export const organisationName = nameText(2, 200).refine((name) => nameKey(name).length > 1, {
	params: { reason: 'too_short' }
});

/** An address without a name or password in it, which could make one site look like another. */
const webAddress = pastedWord
	.transform((written) => (/^[a-z][a-z0-9+.-]*:/i.test(written) ? written : `https://${written}`))
	.pipe(
		z
			.url({ protocol: /^https?$/, hostname: z.regexes.domain })
			.max(300)
			.regex(/^https?:\/\/[^\s<>"'@/?#]+([/?#][^\s<>"']*)?$/)
	);

/** A code as a form posts it, `scheme:code`. */
const codeKey = shortText(3, 61)
	.refine((written) => /^[^:]+:[^:]+$/.test(written))
	.transform((written) => {
		const [scheme = '', code = ''] = written.split(':');
		return { scheme, code };
	});

function several<Item extends z.ZodType>(item: Item, max: number) {
	return z
		.array(item)
		.max(max)
		.transform((given) => [...new Map(given.map((one) => [JSON.stringify(one), one])).values()])
		.default([]);
}

const unsaid = <Field extends z.ZodType>(field: Field) => field.nullable().default(null);

/** What an organisation says about itself. Without a sphere it is in the usual one for its kind. */
export const organisationInput = z
	.object({
		name: organisationName,
		kind: z.enum(ORGANISATION_KINDS),
		placeCode: shortText(1, 40),
		sphere: unsaid(z.enum(SPHERES)),
		nameEn: unsaid(organisationName),
		size: unsaid(z.enum(COMPANY_SIZES)),
		languages: several(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/), 10),
		valueChainRole: unsaid(z.enum(VALUE_CHAIN_ROLES)),
		codes: several(codeKey, 12),
		summaryVi: unsaid(longText(1, 4000)),
		summaryEn: unsaid(longText(1, 4000)),
		website: unsaid(webAddress),
		answersWithinDays: unsaid(z.int().min(1).max(365))
	})
	.transform((said): OrganisationDraft => ({
		...said,
		sphere: said.sphere ?? usualSphere(said.kind)
	}));

/** The version of an organisation that was on the page. */
export const organisationVersion = z.coerce.number().pipe(seenVersion);

const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

/** Which organisations to list, from the query of an address; what makes no sense there is left out. */
export const organisationFilter = z.object({
	q: z
		.string()
		.transform((written) => written.slice(0, 200))
		.catch(''),
	sphere: z.enum(SPHERES).nullable().catch(null),
	kind: z.enum(ORGANISATION_KINDS).nullable().catch(null),
	/** Its name as people write it, or its code. */
	place: shortText(1, 100).nullable().catch(null),
	/** `active` leaves out those only known from a directory. */
	show: z.enum(['all', 'active']).catch('all'),
	page: pageNumber
});

/** One asks to join to write or to read; only owners make owners. */
export const joinInput = z.object({
	organisationId: z.uuid(),
	role: z.enum(['editor', 'viewer']).default('editor')
});

export const joinAnswerInput = z.object({
	membershipId: z.uuid(),
	answer: z.enum(['refuse', ...MEMBERSHIP_ROLES])
});

export const memberChangeInput = z.object({
	membershipId: z.uuid(),
	change: z.enum(['end', ...MEMBERSHIP_ROLES])
});

/** The other organisation is named as people write it. */
export const conflictInput = z.object({
	name: shortText(1, 200),
	kind: z.enum(CONFLICT_KINDS),
	submission
});

export const withdrawnConflictInput = z.object({ otherId: z.uuid() });
