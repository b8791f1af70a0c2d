import { sql } from 'kysely';
import type { Tx } from '../db.ts';

/** A refresh token as it is kept: its digest, never the token. */
export interface RefreshToken {
	readonly digest: string;
	readonly sessionId: string;
	/** When it was exchanged for another one; null while it is good. */
	readonly revokedAt: Date | null;
}

export async function insertRefreshToken(tx: Tx, token: NewRefreshToken): Promise<void> {
	const { digest, parentDigest, sessionId, userId, now } = token;
	await sql`
		insert into auth.refresh_tokens (token, parent, session_id, user_id, revoked, created_at, updated_at)
		values (${digest}, ${parentDigest}, ${sessionId}, ${userId}, false, ${now}, ${now})`.execute(tx);
}

export interface NewRefreshToken {
	readonly digest: string;
	/** The token it was exchanged for; null for the first of a session. */
	readonly parentDigest: string | null;
	readonly sessionId: string;
	readonly userId: string;
	readonly now: Date;
}

/** The token, held until the transaction ends: whoever shows it at the same moment waits. */
export async function lockRefreshToken(tx: Tx, digest: string): Promise<RefreshToken | null> {
	const found = await sql<RefreshToken>`
		select token as "digest", session_id as "sessionId",
			case when revoked then updated_at end as "revokedAt"
		from auth.refresh_tokens
		where token = ${digest} and session_id is not null
		for update`.execute(tx);
	return found.rows[0] ?? null;
}

export async function revokeRefreshToken(tx: Tx, digest: string, now: Date): Promise<void> {
	await sql`
		update auth.refresh_tokens set revoked = true, updated_at = ${now}
		where token = ${digest} and not revoked`.execute(tx);
}
