import { refuse, type Result } from '#lib/domain/result.ts';
import { constraintOf, refusalOf } from '#lib/server/data/refusals.ts';

export type OrganisationFailure = 'name_taken' | 'unknown_code' | 'unknown_place' | 'not_allowed';

/** What the database said no to, as a failure. @throws what is not the caller's doing */
export function refuseOrganisation(cause: unknown): Result<never, OrganisationFailure> {
	if (refusalOf(cause) === 'not_allowed') return refuse('not_allowed');
	const constraint = constraintOf(cause);
	if (constraint?.startsWith('organisations_name')) return refuse('name_taken');
	if (constraint === 'organisations_place_code_fkey') return refuse('unknown_place');
	if (constraint === 'organisation_codes_scheme_code_fkey') return refuse('unknown_code');
	throw cause;
}
