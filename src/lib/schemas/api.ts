import { z } from 'zod';
import { LISTING_STATUSES, TEXT_LANGUAGES, LISTING_KINDS } from '#lib/domain/listing/listing.ts';
import { GATE_CODES } from '#lib/domain/matching/gates/gate.ts';
import { ANSWERS } from '#lib/domain/matching/confidence.ts';
import { STRENGTHS } from '#lib/domain/matching/strength.ts';
import {
	ORGANISATION_KINDS,
	SPHERES,
	VERIFICATION_LEVELS
} from '#lib/domain/organisation/organisation.ts';
import { listingDetails } from './listing/listing.ts';

// What the API answers. The document at /api/v1/openapi.json is made from these.

const share = z.number().min(0).max(1);
const instant = z.iso.datetime();

export const organisationRepresentation = z.object({
	id: z.uuid(),
	slug: z.string(),
	name: z.string(),
	nameEn: z.string().nullable(),
	sphere: z.enum(SPHERES),
	kind: z.enum(ORGANISATION_KINDS),
	placeCode: z.string().nullable(),
	verification: z.enum(VERIFICATION_LEVELS).nullable(),
	verifiedUntil: z.iso.date().nullable(),
	answersWithinDays: z.int().nullable()
});

export const listingRepresentation = z.object({
	id: z.uuid(),
	kind: z.enum(LISTING_KINDS),
	status: z.enum(LISTING_STATUSES),
	version: z.int(),
	url: z.string(),
	texts: z.array(
		z.object({ language: z.enum(TEXT_LANGUAGES), title: z.string(), summary: z.string() })
	),
	...listingDetails,
	organisation: organisationRepresentation,
	publishedAt: instant.nullable(),
	confirmedAt: instant.nullable(),
	expiresAt: instant.nullable(),
	isDemo: z.boolean()
});

export const listingPage = z.object({
	listings: z.array(listingRepresentation),
	next: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last.' })
});

export const organisationPage = z.object({
	organisations: z.array(organisationRepresentation),
	next: z.string().nullable()
});

export const listingCreated = z.object({ id: z.uuid(), url: z.string() });

export const matchedListing = z.object({
	id: z.uuid(),
	kind: z.enum(LISTING_KINDS),
	title: z.string(),
	language: z.enum(TEXT_LANGUAGES),
	url: z.string(),
	organisation: organisationRepresentation
});

const evidence = z.looseObject({ kind: z.enum(['text', 'codes', 'fact']) });

const gate = z.object({
	code: z.enum(GATE_CODES),
	status: z.enum(['open', 'closed', 'unknown']),
	evidence: z.array(evidence)
});

const change = z.object({
	edit: z.looseObject({ side: z.enum(['need', 'offer']), code: z.string() }),
	score: share,
	gain: z.number(),
	rank: z.int().nullable(),
	rankGain: z.int().nullable()
});

export const matchesAnswer = z.object({
	answered: z.enum(ANSWERS).meta({
		description:
			'Whether anybody answers, by the first three: yes with a good or strong match, partly with a possible one, no where all of them are ideas at best.'
	}),
	reading: z
		.object({
			languages: z
				.array(z.enum(TEXT_LANGUAGES))
				.meta({ description: 'The language that each text was read in.' }),
			excluded: z.array(z.string()).meta({ description: 'What the texts do not want.' }),
			readAs: z.array(z.object({ written: z.string(), readings: z.array(z.string()) })).meta({
				description:
					'Words that no listing says, and the syllables or English stems that they were taken for.'
			}),
			unsaid: z.array(z.string()).meta({ description: 'Words that no listing here says.' })
		})
		.meta({ description: 'How what was asked was read; words as they were written.' }),
	matches: z.array(
		z.object({
			listing: matchedListing,
			score: share.meta({ description: 'For ordering.' }),
			confidence: share.meta({
				description: 'The estimated chance that it is worth a look.'
			}),
			strength: z.enum(STRENGTHS).meta({ description: 'The confidence as a word.' }),
			towards: z.object({ need: share, offer: share }),
			gates: z.array(gate),
			facets: z.array(
				z.object({
					name: z.string(),
					value: share.nullable(),
					contribution: share,
					evidence: z.array(evidence)
				})
			),
			missing: z.array(z.looseObject({ code: z.string() })),
			changes: z.array(change)
		})
	),
	refused: z.array(
		z.object({
			listing: matchedListing,
			score: share,
			gates: z.array(gate),
			changes: z.array(change)
		})
	),
	tookMs: z.number()
});

export const organisationMatchesAnswer = z.object({
	organisations: z.array(
		z.object({
			organisation: organisationRepresentation,
			score: share.meta({ description: 'What the contributions of its evidence add up to.' }),
			strength: z.enum(STRENGTHS),
			evidence: z.array(
				z.object({ listing: matchedListing, relevance: share, contribution: share })
			)
		})
	),
	tookMs: z.number()
});

export const problemAnswer = z.object({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	detail: z.string().optional(),
	errors: z
		.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() }))
		.optional(),
	requestId: z.string().optional()
});
