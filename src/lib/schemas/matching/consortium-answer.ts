import { z } from 'zod';
import { ORGANISATION_KINDS, SPHERES } from '#lib/domain/organisation/organisation.ts';
import { matchedListing, organisationRepresentation } from '#lib/schemas/api.ts';

const share = z.number().min(0).max(1);
const capability = z
	.int()
	.min(0)
	.meta({ description: 'Its place in the list that was asked for, from 0.' });
const draft = z
	.looseObject({ kind: z.literal('need') })
	.meta({ description: 'A need that could be published to find whom is missing.' });

const rule = z.discriminatedUnion('code', [
	z.object({ code: z.literal('sphere'), sphere: z.enum(SPHERES), least: z.int() }),
	z.object({ code: z.literal('kind'), kinds: z.array(z.enum(ORGANISATION_KINDS)), least: z.int() }),
	z.object({ code: z.literal('place_some'), placeCode: z.string() }),
	z.object({ code: z.literal('place_all'), placeCode: z.string() }),
	z.object({ code: z.literal('least_members'), least: z.int() }),
	z.object({ code: z.literal('most_members'), most: z.int() }),
	z.object({ code: z.literal('budget'), budgetVnd: z.int() }),
	z.object({ code: z.literal('conflicts') }),
	z.object({ code: z.literal('roles_per_member'), most: z.int() }),
	z.object({ code: z.literal('one_lead') })
]);

const reason = z.discriminatedUnion('code', [
	z.object({ code: z.literal('capability'), capability, fit: share }),
	z.object({ code: z.literal('rule'), rule })
]);

const team = z.object({
	score: z.number().meta({ description: 'The sum of the parts.' }),
	upperBound: z
		.number()
		.meta({ description: 'No team that keeps the rules and differs enough scores more.' }),
	gap: z.number().min(0),
	provenBest: z.boolean(),
	lead: z.uuid(),
	costVnd: z.int(),
	unknownCosts: z.array(z.uuid()),
	parts: z.array(
		z.discriminatedUnion('code', [
			z.object({
				code: z.literal('capability'),
				capability,
				organisationId: z.uuid(),
				value: z.number()
			}),
			z.object({ code: z.literal('member'), organisationId: z.uuid(), value: z.number() }),
			z.object({ code: z.literal('cost'), organisationId: z.uuid(), value: z.number() })
		])
	),
	members: z.array(
		z.object({
			organisation: organisationRepresentation,
			costVnd: z.int().nullable(),
			reasons: z.array(reason).min(1),
			evidence: z.array(z.object({ capability, fit: share, listing: matchedListing }))
		})
	)
});

const common = { considered: z.int(), tookMs: z.number() };

/** What `POST /api/v1/consortia` answers. */
export const consortiaAnswer = z.discriminatedUnion('outcome', [
	z.object({
		outcome: z.literal('teams'),
		teams: z.array(team).min(1),
		end: z.enum(['asked', 'no_more', 'work_limit']),
		...common
	}),
	z.object({
		outcome: z.literal('missing_roles'),
		missing: z.array(
			z.object({
				capability,
				nearest: z.object({ listing: matchedListing, fit: share }).nullable(),
				draft
			})
		),
		...common
	}),
	z.object({
		outcome: z.literal('blocked'),
		leaveOut: z.enum(['one', 'all']).meta({
			description: 'Whether leaving out any one of the rules helps, or only all of them.'
		}),
		blocking: z.array(z.object({ rule, draft: draft.nullable() })),
		...common
	}),
	z.object({ outcome: z.literal('undecided'), ...common })
]);
