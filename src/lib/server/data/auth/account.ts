import { sql } from 'kysely';
import type { Tx } from '../db.ts';

/** A row of `auth.users`, as far as signing in is concerned. */
export interface Account {
	readonly id: string;
	/** Lower case. */
	readonly email: string;
	/** Null for somebody who signs in with mailed codes only. */
	readonly passwordHash: string | null;
	readonly emailConfirmedAt: Date | null;
	/** The address that a change leads to, and when it was asked for; empty and null without one. */
	readonly newEmail: string;
	readonly newEmailAskedAt: Date | null;
	readonly lastSignInAt: Date | null;
	readonly bannedUntil: Date | null;
	readonly metadata: AccountMetadata;
	readonly identities: readonly Identity[];
	readonly createdAt: Date;
	readonly updatedAt: Date;
}

/** By what somebody is known here: their address, as `email`. Named as the Auth API answers it. */
export interface Identity {
	readonly identity_id: string;
	readonly id: string;
	readonly user_id: string;
	readonly identity_data: Readonly<Record<string, unknown>>;
	readonly provider: string;
	readonly last_sign_in_at: string | null;
	readonly created_at: string;
	readonly updated_at: string;
	readonly email: string | null;
}

/**
 * What people say about themselves when they sign up, their `name` and `locale` among it. They can edit it: no right may
 * follow from it.
 */
export type AccountMetadata = Readonly<Record<string, unknown>>;

const COLUMNS = sql`
	id, email, encrypted_password as "passwordHash", email_confirmed_at as "emailConfirmedAt",
	coalesce(email_change, '') as "newEmail", email_change_sent_at as "newEmailAskedAt",
	last_sign_in_at as "lastSignInAt", banned_until as "bannedUntil", raw_user_meta_data as "metadata",
	created_at as "createdAt", updated_at as "updatedAt", (
		select coalesce(jsonb_agg(jsonb_build_object(
			'identity_id', known.id, 'id', known.provider_id, 'user_id', known.user_id,
			'identity_data', known.identity_data, 'provider', known.provider, 'email', known.email,
			'last_sign_in_at', known.last_sign_in_at, 'created_at', known.created_at, 'updated_at', known.updated_at
		) order by known.created_at), '[]')
		from auth.identities as known where known.user_id = users.id
	) as "identities"`;

/** Makes everybody else wait who wants to open or confirm an account for this address. */
export async function lockAddress(tx: Tx, email: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`auth.users ${email}`}, 0))`.execute(
		tx
	);
}

/** The account of an address that has been shown to be theirs. */
export async function findAccountByEmail(tx: Tx, email: string): Promise<Account | null> {
	const found = await sql<Account>`
		select ${COLUMNS} from auth.users
		where email = ${email} and email_confirmed_at is not null and is_sso_user = false and deleted_at is null`.execute(
		tx
	);
	return found.rows[0] ?? null;
}

export async function findAccount(tx: Tx, id: string): Promise<Account | null> {
	const found = await sql<Account>`
		select ${COLUMNS} from auth.users where id = ${id} and deleted_at is null`.execute(tx);
	return found.rows[0] ?? null;
}

export interface NewAccount {
	readonly id: string;
	readonly email: string;
	readonly passwordHash: string | null;
	readonly metadata: AccountMetadata;
	readonly now: Date;
}

/**
 * Opens an account whose address has just been shown to be theirs, with its one identity. The caller holds the address
 * and has found no account for it.
 *
 * @returns its id
 */
export async function openAccount(tx: Tx, account: NewAccount): Promise<string> {
	const { id, email, passwordHash, metadata, now } = account;
	// Earlier releases kept sign-ups here before they were confirmed.
	await sql`delete from auth.users where email = ${email} and email_confirmed_at is null`.execute(
		tx
	);
	await sql`
		insert into auth.users (
			id, email, encrypted_password, raw_user_meta_data, email_confirmed_at, created_at, updated_at
		)
		values (${id}, ${email}, ${passwordHash}, ${JSON.stringify(metadata)}::jsonb, ${now}, ${now}, ${now})
	`.execute(tx);
	await sql`
		insert into auth.identities (provider, provider_id, user_id, identity_data, created_at, updated_at)
		values (
			'email', ${id}, ${id}::uuid,
			jsonb_build_object('sub', ${id}::text, 'email', ${email}::text, 'email_verified', true),
			${now}, ${now}
		)`.execute(tx);
	return id;
}

/** Accounts of earlier releases that nobody has confirmed since `before`. */
export async function deleteUnconfirmedAccounts(tx: Tx, before: Date): Promise<number> {
	const gone = await sql`
		delete from auth.users where email_confirmed_at is null and created_at < ${before}`.execute(tx);
	return Number(gone.numAffectedRows ?? 0);
}

/** Notes which address an account is about to have; it changes nothing yet. */
export async function noteNewEmail(tx: Tx, id: string, newEmail: string, now: Date): Promise<void> {
	await sql`
		update auth.users set email_change = ${newEmail}, email_change_sent_at = ${now} where id = ${id}
	`.execute(tx);
}

/** The caller has made sure that the address is the person's and that no account has it. */
export async function setEmail(tx: Tx, id: string, email: string, now: Date): Promise<void> {
	await sql`
		update auth.users
		set email = ${email}, email_change = '', email_confirmed_at = ${now}, updated_at = ${now}
		where id = ${id}`.execute(tx);
	await sql`
		update auth.identities
		set identity_data = identity_data || jsonb_build_object('email', ${email}::text), updated_at = ${now}
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

/** Adds to what the account says about itself; what is not named stays, and what is null goes. */
export async function mergeMetadata(
	tx: Tx,
	id: string,
	metadata: AccountMetadata,
	now: Date
): Promise<void> {
	await sql`
		update auth.users
		set raw_user_meta_data = jsonb_strip_nulls(
				coalesce(raw_user_meta_data, '{}') || ${JSON.stringify(metadata)}::jsonb
			),
			updated_at = ${now}
		where id = ${id}`.execute(tx);
}
