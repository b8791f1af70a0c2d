import type { Actor } from '#lib/domain/access/actor.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import {
	setOrganisationClosed,
	countEffects,
	listClosed,
	type ClosingEffects
} from '#lib/server/data/organisation/closing.ts';

/** What would end with an organisation of the actor. */
export function foreseeClosing(
	db: Db,
	{ userId }: Actor,
	organisationId: string
): Promise<ClosingEffects> {
	return db.transaction(identityOf({ userId }), (tx) => countEffects(tx, organisationId, userId));
}

/** Closes an organisation that the actor owns; of two at once both succeed, and one of them does it. */
export async function closeOrganisation(
	db: Db,
	{ userId }: Actor,
	organisationId: string
): Promise<Result<null, 'not_allowed'>> {
	return db.transaction(identityOf({ userId }), async (tx) => {
		if (await setOrganisationClosed(tx, organisationId)) return succeed(null);
		const closed = await listClosed(tx);
		const isOwn = closed.some(({ id, role }) => id === organisationId && role === 'owner');
		return isOwn ? succeed(null) : refuse('not_allowed');
	});
}
