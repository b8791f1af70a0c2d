import type { Actor } from '#lib/domain/access/actor.ts';
import type { MembershipRole } from '#lib/domain/organisation/organisation.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { updateMembership } from '#lib/server/data/organisation/memberships.ts';
import { refusedAs } from '#lib/server/data/refusals.ts';
import { REFUSED_MEMBERSHIP, type MembershipFailure } from './membership-failure.ts';

/**
 * Lets somebody in, with a role, or says no. For owners of the organisation; where it has none, for officers of
 * the region.
 */
export async function answerJoinRequest(
	db: Db,
	actor: Actor,
	membershipId: string,
	answer: MembershipRole | 'refuse'
): Promise<Result<{ readonly organisationId: string }, MembershipFailure>> {
	return refusedAs(REFUSED_MEMBERSHIP, async () => {
		const organisationId = await db.transaction(identityOf(actor), (tx) =>
			updateMembership(
				tx,
				membershipId,
				'requested',
				answer === 'refuse' ? { status: 'ended' } : { status: 'active', role: answer }
			)
		);
		return organisationId === null ? refuse('not_found') : succeed({ organisationId });
	});
}
