import type { Actor } from '#lib/domain/access/actor.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { findMembership } from '#lib/server/data/organisation/memberships.ts';
import { findOrganisation } from '#lib/server/data/organisation/organisations.ts';
import { listClosed, setOrganisationOpen } from '#lib/server/data/organisation/closing.ts';
import type { ClosedOrganisation } from '#lib/server/data/organisation/closing.ts';
import { refusedAs } from '#lib/server/data/refusals.ts';

/** The organisations of the actor that were closed and can still be opened again, the latest first. */
export function listClosedOrganisations(
	db: Db,
	{ userId }: Actor
): Promise<readonly ClosedOrganisation[]> {
	return db.transaction(identityOf({ userId }), listClosed);
}

export type ReopenFailure = 'not_allowed' | 'too_late' | 'name_taken';

/** Opens an organisation again that the actor owns, with its people and its checks. */
export async function reopenOrganisation(
	db: Db,
	{ userId }: Actor,
	organisationId: string
): Promise<Result<null, ReopenFailure>> {
	return refusedAs({ name_taken: 'name_taken', too_late: 'too_late' }, () =>
		db.transaction(identityOf({ userId }), async (tx) => {
			if (await setOrganisationOpen(tx, organisationId)) return succeed(null);
			const mine = await findMembership(tx, userId, organisationId);
			const isOpen = (await findOrganisation(tx, organisationId)) !== null;
			return isOpen && mine?.role === 'owner' ? succeed(null) : refuse('not_allowed');
		})
	);
}
