import { sql } from 'kysely';
import type { Tx } from '../db.ts';

/** A row of `auth.users`, as far as signing in is concerned. */
export interface Account {
	readonly id: string;
	/** Lower case. */
	readonly email: string;
	/** Null for somebody who signs in with mailed codes only. */
	readonly passwordHash: string | null;
	/** Null until the address has been shown to be theirs; nobody signs in before. */
	readonly emailConfirmedAt: Date | null;
	readonly lastSignInAt: Date | null;
	readonly bannedUntil: Date | null;
	readonly metadata: AccountMetadata;
	readonly createdAt: Date;
	readonly updatedAt: Date;
}

/** What people say about themselves when they sign up. They can edit it: no right may follow from it. */
export interface AccountMetadata {
	readonly name?: string;
	readonly locale?: string;
}

const COLUMNS = sql`
	id, email, encrypted_password as "passwordHash", email_confirmed_at as "emailConfirmedAt",
	last_sign_in_at as "lastSignInAt", banned_until as "bannedUntil", raw_user_meta_data as "metadata",
	created_at as "createdAt", updated_at as "updatedAt"`;

/** Makes everybody else wait who wants to open or confirm an account for this address. */
export async function lockAddress(tx: Tx, email: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`auth.users ${email}`}, 0))`.execute(
		tx
	);
}

export async function findAccountByEmail(tx: Tx, email: string): Promise<Account | null> {
	const found = await sql<Account>`
		select ${COLUMNS} from auth.users
		where email = ${email} and is_sso_user = false and deleted_at is null`.execute(tx);
	return found.rows[0] ?? null;
}

export async function findAccount(tx: Tx, id: string): Promise<Account | null> {
	const found = await sql<Account>`
		select ${COLUMNS} from auth.users where id = ${id} and deleted_at is null`.execute(tx);
	return found.rows[0] ?? null;
}

export interface NewAccount {
	readonly email: string;
	readonly passwordHash: string | null;
	readonly metadata: AccountMetadata;
	readonly now: Date;
}

/** Opens an account whose address is not confirmed yet, with its one identity. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<Account> {
	const { email, passwordHash, metadata, now } = account;
	const made = await sql<Account>`
		insert into auth.users (
			email, encrypted_password, raw_user_meta_data, confirmation_sent_at, created_at, updated_at
		)
		values (${email}, ${passwordHash}, ${JSON.stringify(metadata)}::jsonb, ${now}, ${now}, ${now})
		returning ${COLUMNS}`.execute(tx);
	const inserted = made.rows[0];
	if (!inserted) throw new Error('An account was inserted and not returned.');
	await sql`
		insert into auth.identities (provider, provider_id, user_id, identity_data, created_at, updated_at)
		values (
			'email', ${inserted.id}, ${inserted.id}::uuid,
			jsonb_build_object('sub', ${inserted.id}::text, 'email', ${email}::text, 'email_verified', false),
			${now}, ${now}
		)`.execute(tx);
	return inserted;
}

export async function deleteAccount(tx: Tx, id: string): Promise<void> {
	await sql`delete from auth.users where id = ${id}`.execute(tx);
}

/** Accounts nobody has confirmed since `before`: typing errors, and addresses that others typed. */
export async function deleteUnconfirmedAccounts(tx: Tx, before: Date): Promise<number> {
	const gone = await sql`
		delete from auth.users where email_confirmed_at is null and created_at < ${before}`.execute(tx);
	return Number(gone.numAffectedRows ?? 0);
}

export async function confirmAccount(tx: Tx, id: string, now: Date): Promise<void> {
	await sql`
		update auth.users set email_confirmed_at = ${now}, updated_at = ${now}
		where id = ${id} and email_confirmed_at is null`.execute(tx);
	await sql`
		update auth.identities
		set identity_data = identity_data || '{"email_verified": true}', updated_at = ${now}
		where user_id = ${id} and provider = 'email'`.execute(tx);
}

export async function recordSignIn(tx: Tx, id: string, now: Date): Promise<void> {
	await sql`update auth.users set last_sign_in_at = ${now}, updated_at = ${now} where id = ${id}`.execute(
		tx
	);
}

/** @param passwordHash null takes the password away */
export async function setPasswordHash(
	tx: Tx,
	id: string,
	passwordHash: string | null,
	now: Date
): Promise<void> {
	await sql`
		update auth.users set encrypted_password = ${passwordHash}, updated_at = ${now}
		where id = ${id}`.execute(tx);
}

/** Adds to what the account says about itself; what is not named stays. */
export async function mergeMetadata(
	tx: Tx,
	id: string,
	metadata: AccountMetadata,
	now: Date
): Promise<void> {
	await sql`
		update auth.users
		set raw_user_meta_data = coalesce(raw_user_meta_data, '{}') || ${JSON.stringify(metadata)}::jsonb,
			updated_at = ${now}
		where id = ${id}`.execute(tx);
}
