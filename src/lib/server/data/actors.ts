import { sql } from 'kysely';
import type { Actor } from '#lib/domain/access/actor.ts';
import type { Tx } from './db.ts';

/** The person of this transaction; null when `sessionId` names an ended session or they are suspended. */
export async function currentActor(tx: Tx, sessionId: string | null): Promise<Actor | null> {
	const { rows } = await sql<Actor>`
		select user_id, name, email, region_role, memberships from private.current_actor(${sessionId}::uuid)
	`.execute(tx);
	return rows[0] ?? null;
}
