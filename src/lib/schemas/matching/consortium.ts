import { z } from 'zod';
import { TEXT_LANGUAGES } from '#lib/domain/listing/listing.ts';
import { ROLE_STRENGTHS } from '#lib/domain/matching/strength.ts';
import { ORGANISATION_KINDS, SPHERES } from '#lib/domain/organisation/organisation.ts';
import { amountVnd, unique } from '#lib/schemas/listing/listing.ts';
import { shortText } from '#lib/schemas/text.ts';

const MOST_ROLES = 12;
const MOST_MEMBERS = 24;

const least = z.int().min(1).max(MOST_MEMBERS).default(1);

/** Several capabilities at once, and what a team must be like that brings them. */
export const consortiumInput = z.strictObject({
	capabilities: z
		.array(
			z.strictObject({
				text: shortText(2, 300),
				language: z.enum(TEXT_LANGUAGES).nullable().default(null),
				codes: unique(z.strictObject({ scheme: shortText(1, 40), code: shortText(1, 20) }), 20),
				strength: z
					.enum(ROLE_STRENGTHS)
					.default('good')
					.meta({ description: 'How well whoever answers for it must fit at least.' }),
				weight: z.number().min(0.01).max(100).default(1)
			})
		)
		.min(1)
		.max(MOST_ROLES),
	need: z.uuid().nullable().default(null).meta({
		description: 'A published need: its conditions hold, its organisation is in no team.'
	}),
	spheres: z
		.array(z.strictObject({ sphere: z.enum(SPHERES), least }))
		.max(4)
		.default([]),
	kinds: z
		.array(z.strictObject({ kinds: z.array(z.enum(ORGANISATION_KINDS)).min(1).max(30), least }))
		.max(10)
		.default([]),
	places: z
		.array(z.strictObject({ placeCode: shortText(1, 40), reach: z.enum(['some', 'all']) }))
		.max(10)
		.default([]),
	leastMembers: least,
	mostMembers: z.int().min(1).max(MOST_MEMBERS).nullable().default(null),
	budgetVnd: amountVnd.nullable().default(null),
	conflicts: z
		.array(z.tuple([z.uuid(), z.uuid()]))
		.max(100)
		.default([])
		.meta({ description: 'Pairs of organisations that may not be in one team.' }),
	rolesPerMember: z.int().min(1).max(MOST_ROLES).nullable().default(null),
	teams: z.int().min(1).max(5).default(3),
	differ: z.int().min(1).max(MOST_MEMBERS).default(2).meta({
		description:
			'How many members of each team before it a team leaves out, or all where that has fewer.'
	})
});

/** The same from the address of a page, where places come as `some:74`. */
export const consortiumForm = z.object({
	roles: z
		.array(z.object({ text: shortText(2, 300) }))
		.max(MOST_ROLES)
		.default([]),
	strength: z.enum(ROLE_STRENGTHS).default('good'),
	spheres: unique(z.enum(SPHERES), SPHERES.length),
	place: z
		.string()
		.regex(/^(some|all):.{1,40}$/u)
		.nullable()
		.default(null),
	leastMembers: z.int().min(1).max(MOST_ROLES).default(2),
	mostMembers: z.int().min(1).max(MOST_MEMBERS).nullable().default(null),
	rolesPerMember: z.int().min(1).max(MOST_ROLES).nullable().default(null),
	budgetVnd: amountVnd.nullable().default(null)
});
export type ConsortiumForm = z.output<typeof consortiumForm>;
