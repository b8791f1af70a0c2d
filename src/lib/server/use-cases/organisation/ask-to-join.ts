import type { Actor } from '#lib/domain/access/actor.ts';
import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import type { MembershipRole } from '#lib/domain/organisation/organisation.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { insertJoinRequest } from '#lib/server/data/organisation/memberships.ts';
import { findOrganisation } from '#lib/server/data/organisation/organisations.ts';
import { failureOf, refusalOf } from '#lib/server/data/refusals.ts';
import { withinBudget } from '#lib/server/use-cases/access/within-budget.ts';

export interface JoinWish {
	readonly organisationId: string;
	readonly role: Exclude<MembershipRole, 'owner'>;
}

/** Asks to be let into an organisation. Asking again while it is open, or as a member, changes nothing. */
export function askToJoin(
	db: Db,
	actor: Actor,
	wish: JoinWish
): Promise<Result<null, 'not_found' | 'not_allowed'> | BudgetRefusal> {
	return withinBudget(() => ask(db, actor, wish));
}

async function ask(
	db: Db,
	actor: Actor,
	{ organisationId, role }: JoinWish
): Promise<Result<null, 'not_found' | 'not_allowed'>> {
	const { userId } = actor;
	try {
		return await db.transaction(identityOf(actor), async (tx) => {
			if ((await findOrganisation(tx, organisationId)) === null) return refuse('not_found');
			await insertJoinRequest(tx, { organisationId, userId, role });
			return succeed(null);
		});
	} catch (cause) {
		if (refusalOf(cause) === 'conflict') return succeed(null);
		return failureOf({ not_allowed: 'not_allowed' }, cause);
	}
}
