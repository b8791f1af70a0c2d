import type { Actor } from '#lib/domain/access/actor.ts';
import type { MembershipRole } from '#lib/domain/organisation/organisation.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { updateMembership } from '#lib/server/data/organisation/memberships.ts';
import { refuseMembership, type MembershipFailure } from './refuse-membership.ts';

/** Gives a member another role, or ends their membership. For owners; the last owner stays. */
export async function changeMember(
	db: Db,
	actor: Actor,
	membershipId: string,
	change: MembershipRole | 'end'
): Promise<Result<{ readonly organisationId: string }, MembershipFailure>> {
	try {
		const organisationId = await db.transaction(identityOf(actor), (tx) =>
			updateMembership(
				tx,
				membershipId,
				'active',
				change === 'end' ? { status: 'ended' } : { role: change }
			)
		);
		return organisationId === null ? refuse('not_found') : succeed({ organisationId });
	} catch (cause) {
		return refuseMembership(cause);
	}
}
