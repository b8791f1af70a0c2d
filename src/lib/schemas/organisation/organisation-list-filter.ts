import { z } from 'zod';
import { ORGANISATION_KINDS, SPHERES } from '#lib/domain/organisation/organisation.ts';
import { shortText } from '#lib/schemas/text.ts';

/** Which organisations the API lists. `q` is words of a name, marks or not; `cursor` is an answer's `next`. */
export const organisationListFilter = z.strictObject({
	q: shortText(0, 200).default(''),
	sphere: z.enum(SPHERES).nullable().default(null),
	kind: z.enum(ORGANISATION_KINDS).nullable().default(null),
	cursor: z.coerce.number().int().min(0).max(1_000_000).default(0),
	limit: z.coerce.number().int().min(1).max(100).default(24)
});
