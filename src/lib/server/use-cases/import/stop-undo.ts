import type { Actor } from '#lib/domain/access/actor.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { askToStop } from '#lib/server/data/import/undo-progress.ts';

/**
 * Asks the command that takes an import back to end after the rows under way; it looks after each slice. Operators alone
 * may.
 */
export async function stopUndo(
	db: Db,
	actor: Actor,
	id: string,
	now: Date
): Promise<Result<null, 'forbidden' | 'not_undoing'>> {
	if (actor.regionRole !== 'operator') return refuse('forbidden');
	if (!isUuid(id)) return refuse('not_undoing');
	const isAsked = await db.transaction(identityOf(actor), (tx) => askToStop(tx, id, now));
	return isAsked ? succeed(null) : refuse('not_undoing');
}
