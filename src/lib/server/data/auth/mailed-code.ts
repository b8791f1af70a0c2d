import { sql } from 'kysely';
import type { Tx } from '../db.ts';
import type { AccountMetadata } from './account.ts';

/**
 * What a code was asked for. A change of address has two: one mailed to the address so far and one to the new one.
 * `reauthentication` stands in for the current password.
 */
export type CodePurpose =
	| 'sign_up'
	| 'sign_in'
	| 'recovery'
	| 'email_change_current'
	| 'email_change_new'
	| 'reauthentication';

/** Whom a code was mailed to, and where it was asked for. */
export interface CodeAsker {
	/** The address it is mailed to. */
	readonly email: string;
	/** The digest of the secret of the browser that asked; null: asked for by a program without one. */
	readonly browser: string | null;
}

export interface MailedCode extends CodeAsker {
	readonly id: string;
	readonly purpose: CodePurpose;
	/** The account it is for; where there is none yet, the id that it will have. */
	readonly accountId: string;
	/** Null where no code was mailed: none opens it. */
	readonly digest: string | null;
	/** The password of a sign-up; null without one. */
	readonly passwordHash: string | null;
	/** What the asker says about themselves, for an account that is not there yet. */
	readonly metadata: AccountMetadata;
	/** The address that a change of address leads to. */
	readonly newEmail: string | null;
	readonly wrongGuesses: number;
	/** When the code was typed, for one of two; null before. */
	readonly acceptedAt: Date | null;
}

export interface NewCode extends CodeAsker {
	readonly purpose: CodePurpose;
	readonly accountId: string;
	/** Null where no code is mailed, so that none opens it. */
	readonly digest: string | null;
	readonly passwordHash?: string | null;
	readonly metadata?: AccountMetadata;
	readonly newEmail?: string | null;
	readonly expiresAt: Date;
	readonly now: Date;
}

const COLUMNS = sql`
	id, purpose, email, browser, account_id as "accountId", digest, password_hash as "passwordHash", metadata,
	new_email as "newEmail", wrong_guesses as "wrongGuesses", accepted_at as "acceptedAt"`;

export async function insertCode(tx: Tx, code: NewCode): Promise<void> {
	const { purpose, email, accountId, browser, digest, expiresAt, now } = code;
	const { passwordHash = null, metadata = {}, newEmail = null } = code;
	await sql`
		insert into auth_embedded.mailed_codes (
			purpose, email, account_id, browser, digest, password_hash, metadata, new_email, expires_at, created_at
		)
		values (
			${purpose}, ${email}, ${accountId}, ${browser}, ${digest}, ${passwordHash},
			${JSON.stringify(metadata)}::jsonb, ${newEmail}, ${expiresAt}, ${now}
		)`.execute(tx);
}

/** More than can be asked for while one of them works. */
const MOST_WAITING = 16;

/** The codes that wait for an answer from this asker, the newest first. The caller holds the address. */
export async function listWaitingCodes(
	tx: Tx,
	{ email, browser }: CodeAsker,
	purposes: readonly CodePurpose[],
	now: Date
): Promise<readonly MailedCode[]> {
	const found = await sql<MailedCode>`
		select ${COLUMNS} from auth_embedded.mailed_codes
		where email = ${email} and browser is not distinct from ${browser}
			and purpose = any(${[...purposes]}::text[]) and expires_at > ${now}
		order by created_at desc, id
		limit ${MOST_WAITING}`.execute(tx);
	return found.rows;
}

/** The other code of a change of address that was asked for at the same moment. */
export async function findOtherHalf(
	tx: Tx,
	code: MailedCode,
	now: Date
): Promise<MailedCode | null> {
	const found = await sql<MailedCode>`
		select ${COLUMNS} from auth_embedded.mailed_codes
		where account_id = ${code.accountId} and new_email = ${code.newEmail} and purpose <> ${code.purpose}
			and browser is not distinct from ${code.browser} and expires_at > ${now}
		order by (accepted_at is null), created_at desc limit 1`.execute(tx);
	return found.rows[0] ?? null;
}

/** How many sign-ups with a password wait for this address, whoever asked. */
export async function countPasswordSignUps(tx: Tx, email: string, now: Date): Promise<number> {
	const found = await sql<{ asked: number }>`
		select count(distinct account_id)::int as asked from auth_embedded.mailed_codes
		where email = ${email} and purpose = 'sign_up' and password_hash is not null and expires_at > ${now}
	`.execute(tx);
	return found.rows[0]?.asked ?? 0;
}

export async function countWrongGuess(tx: Tx, ids: readonly string[]): Promise<void> {
	await sql`
		update auth_embedded.mailed_codes set wrong_guesses = wrong_guesses + 1
		where id = any(${[...ids]}::uuid[])`.execute(tx);
}

export async function acceptCode(tx: Tx, id: string, now: Date): Promise<void> {
	await sql`update auth_embedded.mailed_codes set accepted_at = ${now} where id = ${id}`.execute(
		tx
	);
}

/** Takes back what this asker asked for before, for these purposes. */
export async function deleteCodesOf(
	tx: Tx,
	{ email, browser }: CodeAsker,
	purposes: readonly CodePurpose[]
): Promise<void> {
	await sql`
		delete from auth_embedded.mailed_codes
		where email = ${email} and browser is not distinct from ${browser}
			and purpose = any(${[...purposes]}::text[])`.execute(tx);
}

/** Takes back an earlier change of address of this account. */
export async function deleteEmailChange(tx: Tx, accountId: string): Promise<void> {
	await sql`
		delete from auth_embedded.mailed_codes
		where account_id = ${accountId} and purpose in ('email_change_current', 'email_change_new')
	`.execute(tx);
}

/** Takes back every code of an account, and every one mailed to its address, whoever asked. */
export async function deleteAllCodes(
	tx: Tx,
	{ id, email }: { readonly id: string; readonly email: string }
): Promise<void> {
	await sql`
		delete from auth_embedded.mailed_codes where account_id = ${id} or email = ${email}`.execute(tx);
}

export async function deleteExpiredCodes(tx: Tx, now: Date): Promise<number> {
	const gone = await sql`delete from auth_embedded.mailed_codes where expires_at <= ${now}`.execute(
		tx
	);
	return Number(gone.numAffectedRows ?? 0);
}
