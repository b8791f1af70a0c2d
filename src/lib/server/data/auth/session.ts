import { sql } from 'kysely';
import type { Tx } from '../db.ts';

/** How somebody proved who they are: with a password, or with a code mailed to their address. */
export type SignInMethod = 'password' | 'otp';

export interface Session {
	readonly id: string;
	readonly userId: string;
	/** The session ends then, whatever happens; null: it has no end of its own. */
	readonly notAfter: Date | null;
	readonly method: SignInMethod;
	readonly authenticatedAt: Date;
}

const COLUMNS = sql`
	sessions.id, sessions.user_id as "userId", sessions.not_after as "notAfter",
	coalesce(session_starts.method, 'password') as "method",
	coalesce(session_starts.authenticated_at, sessions.created_at) as "authenticatedAt"`;

export async function insertSession(
	tx: Tx,
	{ userId, method, notAfter, now }: NewSession
): Promise<Session> {
	const made = await sql<{ id: string }>`
		insert into auth.sessions (user_id, not_after, created_at, updated_at)
		values (${userId}, ${notAfter}, ${now}, ${now})
		returning id`.execute(tx);
	const id = made.rows[0]?.id;
	if (!id) throw new Error('A session was inserted and not returned.');
	await sql`
		insert into auth_embedded.session_starts (session_id, method, authenticated_at)
		values (${id}, ${method}, ${now})`.execute(tx);
	return { id, userId, notAfter, method, authenticatedAt: now };
}

export interface NewSession {
	readonly userId: string;
	readonly method: SignInMethod;
	readonly notAfter: Date;
	readonly now: Date;
}

/** The session, or null when it has ended. */
export async function findLiveSession(tx: Tx, id: string, now: Date): Promise<Session | null> {
	const found = await sql<Session>`
		select ${COLUMNS}
		from auth.sessions
		left join auth_embedded.session_starts on session_starts.session_id = sessions.id
		where sessions.id = ${id} and (sessions.not_after is null or sessions.not_after > ${now})`.execute(
		tx
	);
	return found.rows[0] ?? null;
}

export async function recordRefresh(tx: Tx, id: string, now: Date): Promise<void> {
	await sql`
		update auth.sessions
		set refreshed_at = ${now}::timestamptz at time zone 'utc', updated_at = ${now}
		where id = ${id}`.execute(tx);
}

/** Ends a session with all its refresh tokens. */
export async function endSession(tx: Tx, id: string): Promise<void> {
	await sql`delete from auth.sessions where id = ${id}`.execute(tx);
}

export async function endAllSessions(tx: Tx, userId: string): Promise<void> {
	await sql`delete from auth.sessions where user_id = ${userId}`.execute(tx);
}

export async function endOtherSessions(tx: Tx, userId: string, keptId: string): Promise<void> {
	await sql`delete from auth.sessions where user_id = ${userId} and id <> ${keptId}`.execute(tx);
}

export async function deleteEndedSessions(tx: Tx, now: Date): Promise<number> {
	const gone = await sql`delete from auth.sessions where not_after <= ${now}`.execute(tx);
	return Number(gone.numAffectedRows ?? 0);
}
