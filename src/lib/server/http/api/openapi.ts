import { z } from 'zod';
import {
	listingCreated,
	listingPage,
	listingRepresentation,
	matchesAnswer,
	organisationMatchesAnswer,
	organisationPage,
	organisationRepresentation,
	problemAnswer
} from '#lib/schemas/api.ts';
import { consortiaAnswer } from '#lib/schemas/matching/consortium-answer.ts';
import { consortiumInput } from '#lib/schemas/matching/consortium.ts';
import { listingCreation, listingFilter, matchInput } from '#lib/schemas/listing/listing.ts';
import { organisationListFilter } from '#lib/schemas/organisation/organisation-list-filter.ts';

type Json = Readonly<Record<string, unknown>>;

interface Operation {
	readonly path: string;
	readonly method: 'get' | 'post';
	readonly id: string;
	readonly summary: string;
	readonly query?: z.ZodObject;
	readonly body?: z.ZodType;
	readonly answers: Readonly<Record<number, z.ZodType>>;
	/** Statuses answered with a problem. */
	readonly problems: readonly number[];
	readonly needsToken?: true;
	readonly idempotent?: true;
}

const OPERATIONS: readonly Operation[] = [
	{
		path: '/api/v1/matches',
		method: 'post',
		id: 'findMatches',
		summary: 'Explained matches for a draft listing. Open to everybody; nothing is stored.',
		body: matchInput,
		answers: { 200: matchesAnswer },
		problems: [400, 413, 415, 422, 429]
	},
	{
		path: '/api/v1/organisation-matches',
		method: 'post',
		id: 'findOrganisationMatches',
		summary:
			'Organisations that answer a draft listing, each by the best few of what it has published. Open to everybody; nothing is stored.',
		body: matchInput,
		answers: { 200: organisationMatchesAnswer },
		problems: [400, 413, 415, 422, 429]
	},
	{
		path: '/api/v1/consortia',
		method: 'post',
		id: 'findConsortia',
		summary:
			'Teams of organisations for several capabilities at once. Open to everybody; nothing is stored.',
		body: consortiumInput,
		answers: { 200: consortiaAnswer },
		problems: [400, 413, 415, 422, 429]
	},
	{
		path: '/api/v1/listings',
		method: 'get',
		id: 'listListings',
		summary:
			'Published needs and offers: the nearest to `q` first; without it the newest, one of an organisation at a time.',
		query: listingFilter,
		answers: { 200: listingPage },
		problems: [422]
	},
	{
		path: '/api/v1/listings',
		method: 'post',
		id: 'createListing',
		summary: 'Stores a need or an offer of an organisation one may write for.',
		body: listingCreation,
		answers: { 201: listingCreated },
		problems: [400, 401, 403, 409, 413, 415, 422, 429],
		needsToken: true,
		idempotent: true
	},
	{
		path: '/api/v1/listings/{id}',
		method: 'get',
		id: 'readListing',
		summary: 'One listing: a published one for everybody, any other for its organisation.',
		answers: { 200: listingRepresentation },
		problems: [404, 410]
	},
	{
		path: '/api/v1/organisations',
		method: 'get',
		id: 'listOrganisations',
		summary: 'Organisations of the region, by name.',
		query: organisationListFilter,
		answers: { 200: organisationPage },
		problems: [422]
	},
	{
		path: '/api/v1/organisations/{id}',
		method: 'get',
		id: 'readOrganisation',
		summary: 'One organisation.',
		answers: { 200: organisationRepresentation },
		problems: [404, 410]
	}
];

/** The OpenAPI 3.1 document of the API, made from the schemas that check every call. */
export function describeApi(version: string): Json {
	const paths: Record<string, Record<string, Json>> = {};
	for (const operation of OPERATIONS) {
		paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
	}
	return {
		openapi: '3.1.0',
		info: {
			title: 'Trihelix',
			version,
			description:
				'Needs and offers of a region, and explained matches between them. Errors are problem+json (RFC 9457).',
			license: { name: 'Apache-2.0', identifier: 'Apache-2.0' }
		},
		servers: [{ url: '/' }],
		paths,
		components: {
			securitySchemes: {
				token: { type: 'http', scheme: 'bearer', description: 'A personal API token, `thx_...`.' }
			}
		}
	};
}

function describe(operation: Operation): Json {
	const { id, summary, query, body, answers, problems, needsToken, idempotent, path } = operation;
	const parameters = [
		...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
			name,
			in: 'path',
			required: true,
			schema: { type: 'string', format: 'uuid' }
		})),
		...(query ? queryParameters(query) : []),
		...(idempotent
			? [
					{
						name: 'Idempotency-Key',
						in: 'header',
						required: false,
						schema: { type: 'string', pattern: '^[\\w-]{8,200}$' }
					}
				]
			: [])
	];
	return {
		operationId: id,
		summary,
		...(parameters.length > 0 ? { parameters } : {}),
		...(body
			? {
					requestBody: {
						required: true,
						content: { 'application/json': { schema: schemaOf(body) } }
					}
				}
			: {}),
		...(needsToken ? { security: [{ token: [] }] } : {}),
		responses: {
			...Object.fromEntries(
				Object.entries(answers).map(([status, schema]) => [
					status,
					{ description: 'Done.', content: { 'application/json': { schema: schemaOf(schema) } } }
				])
			),
			...Object.fromEntries(
				problems.map((status) => [
					String(status),
					{
						description: 'A problem.',
						content: { 'application/problem+json': { schema: schemaOf(problemAnswer) } }
					}
				])
			)
		}
	};
}

function queryParameters(query: z.ZodObject): readonly Json[] {
	const { properties = {} } = schemaOf(query) as {
		readonly properties?: Readonly<Record<string, Json>>;
	};
	return Object.entries(properties).map(([name, schema]) => ({
		name,
		in: 'query',
		required: false,
		schema
	}));
}

/** As the other side of the wire sees it: before any cleaning. */
function schemaOf(schema: z.ZodType): Json {
	const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
		io: 'input',
		unrepresentable: 'any',
		target: 'draft-2020-12'
	});
	return described;
}
