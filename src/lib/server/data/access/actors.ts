import { sql } from 'kysely';
import type { Actor } from '#lib/domain/access/actor.ts';
import type { Tx } from '#lib/server/data/db.ts';

/**
 * The person of this transaction; null when `sessionId` names an ended session, they are suspended, or theirs is an account
 * of the demo where there is none.
 */
export async function currentActor(tx: Tx, sessionId: string | null): Promise<Actor | null> {
	const { rows } = await sql<Actor>`
		select user_id, name, email, region_role, memberships from private.current_actor(${sessionId}::uuid)
	`.execute(tx);
	return rows[0] ?? null;
}

/** Whether the person of this transaction is suspended. */
export async function isSuspended(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ suspended: boolean }>`
		select private.is_suspended() as suspended`.execute(tx);
	return rows[0]?.suspended === true;
}
