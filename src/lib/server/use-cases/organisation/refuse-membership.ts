import { refuse, type Result } from '#lib/domain/result.ts';
import { refusalOf } from '#lib/server/data/refusals.ts';

export type MembershipFailure = 'not_found' | 'not_allowed' | 'last_owner';

/** What the database said no to, as a failure. @throws what is not the caller's doing */
export function refuseMembership(cause: unknown): Result<never, MembershipFailure> {
	const refusal = refusalOf(cause);
	if (refusal === 'last_owner' || refusal === 'not_allowed') return refuse(refusal);
	throw cause;
}
