import type { Actor } from '#lib/domain/access/actor.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { openProposal } from '#lib/server/data/matching/proposals.ts';
import { mayNote } from './note-shown.ts';

/**
 * Notes that the actor opened a listing out of the list of another, if they agreed to it and the list showed it to
 * them.
 */
export async function noteOpened(
	db: Db,
	actor: Actor,
	{ listingId, otherId }: { readonly listingId: string; readonly otherId: string }
): Promise<void> {
	if (!isUuid(listingId) || !isUuid(otherId)) return;
	const { userId } = actor;
	await db.transaction(identityOf(actor), async (tx) => {
		if (await mayNote(tx, actor)) await openProposal(tx, { userId, listingId, otherId });
	});
}
