import { z } from 'zod';
import { ORGANISATION_KINDS, SPHERES } from '#lib/domain/organisation/organisation.ts';
import { shortText } from './text.ts';

/** Which organisations to list. `q` is part of a name, marks or not; `cursor` is an answer's `next`. */
export const organisationFilter = z.strictObject({
	q: shortText(0, 200).default(''),
	sphere: z.enum(SPHERES).nullable().default(null),
	kind: z.enum(ORGANISATION_KINDS).nullable().default(null),
	cursor: shortText(1, 200).nullable().default(null),
	limit: z.coerce.number().int().min(1).max(100).default(24)
});
export type OrganisationFilter = z.output<typeof organisationFilter>;
