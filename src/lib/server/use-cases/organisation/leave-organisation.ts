import type { Actor } from '#lib/domain/access/actor.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { findMembership, updateMembership } from '#lib/server/data/organisation/memberships.ts';
import { refusedAs } from '#lib/server/data/refusals.ts';
import { REFUSED_MEMBERSHIP, type MembershipFailure } from './membership-failure.ts';

/** Ends a membership of one's own, or takes back a request to join. The last owner stays. */
export async function leaveOrganisation(
	db: Db,
	actor: Actor,
	organisationId: string
): Promise<Result<null, MembershipFailure>> {
	const { userId } = actor;
	return refusedAs(REFUSED_MEMBERSHIP, () =>
		db.transaction(identityOf(actor), async (tx) => {
			const mine = await findMembership(tx, userId, organisationId);
			if (mine === null) return refuse('not_found');
			const left = await updateMembership(tx, mine.id, mine.status, { status: 'ended' });
			return left === null ? refuse('not_found') : succeed(null);
		})
	);
}
