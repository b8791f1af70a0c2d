import { sql } from 'kysely';
import type { Tx } from '../db.ts';

/** `confirmation_token` opens an account, `recovery_token` signs in or sets a new password. */
export type CodeType = 'confirmation_token' | 'recovery_token';

export interface OneTimeCode {
	readonly id: string;
	readonly digest: string;
	readonly expiresAt: Date;
	readonly wrongGuesses: number;
}

export interface NewCode {
	readonly userId: string;
	readonly type: CodeType;
	readonly digest: string;
	/** The address it is mailed to. */
	readonly email: string;
	readonly expiresAt: Date;
	readonly now: Date;
}

/** Puts a new code in the place of the one before: only the newest mail counts. */
export async function replaceCode(tx: Tx, code: NewCode): Promise<void> {
	const { userId, type, digest, email, expiresAt, now } = code;
	await sql`delete from auth.one_time_tokens where user_id = ${userId} and token_type = ${type}`.execute(
		tx
	);
	await sql`
		with made as (
			insert into auth.one_time_tokens (user_id, token_type, token_hash, relates_to, created_at, updated_at)
			values (
				${userId}, ${type}, ${digest}, ${email},
				${now}::timestamptz at time zone 'utc', ${now}::timestamptz at time zone 'utc'
			)
			returning id
		)
		insert into auth_embedded.code_guesses (token_id, expires_at)
		select id, ${expiresAt} from made`.execute(tx);
}

/** The code that waits for an answer, held until the transaction ends: guesses are counted one by one. */
export async function lockCode(
	tx: Tx,
	userId: string,
	type: CodeType
): Promise<OneTimeCode | null> {
	const found = await sql<OneTimeCode>`
		select one_time_tokens.id, one_time_tokens.token_hash as "digest",
			code_guesses.expires_at as "expiresAt", code_guesses.wrong_guesses as "wrongGuesses"
		from auth.one_time_tokens
		join auth_embedded.code_guesses on code_guesses.token_id = one_time_tokens.id
		where one_time_tokens.user_id = ${userId} and one_time_tokens.token_type = ${type}
		for update`.execute(tx);
	return found.rows[0] ?? null;
}

export async function countWrongGuess(tx: Tx, id: string): Promise<void> {
	await sql`
		update auth_embedded.code_guesses set wrong_guesses = wrong_guesses + 1
		where token_id = ${id}`.execute(tx);
}

/** Takes back every code of a person: one has been used, so no older mail opens anything any more. */
export async function deleteCodes(tx: Tx, userId: string): Promise<void> {
	await sql`delete from auth.one_time_tokens where user_id = ${userId}`.execute(tx);
}
