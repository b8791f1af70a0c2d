import { mayEdit, type Actor } from '#lib/domain/access/actor.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { deleteConflict } from '#lib/server/data/organisation/conflicts.ts';

/** Lets an organisation be matched with another again, unless that one declared a conflict too. */
export async function withdrawConflict(
	db: Db,
	actor: Actor,
	{ organisationId, otherId }: { readonly organisationId: string; readonly otherId: string }
): Promise<Result<null, 'not_allowed' | 'not_found'>> {
	if (!mayEdit(actor, organisationId)) return refuse('not_allowed');
	const isGone = await db.transaction(identityOf(actor), (tx) =>
		deleteConflict(tx, organisationId, otherId)
	);
	return isGone ? succeed(null) : refuse('not_found');
}
