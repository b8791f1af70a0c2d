import { sql } from 'kysely';
import type { Tx } from '../db.ts';

export interface StoredSigningKey {
	readonly kid: string;
	/** A private JSON Web Key (RFC 7517). */
	readonly privateJwk: Readonly<Record<string, string>>;
	/** Null for the one key that signs. */
	readonly retiredAt: Date | null;
}

/** The key that signs, and those retired after `since`; newest first. */
export async function listSigningKeys(tx: Tx, since: Date): Promise<readonly StoredSigningKey[]> {
	const found = await sql<StoredSigningKey>`
		select kid, private_jwk as "privateJwk", retired_at as "retiredAt"
		from auth_embedded.signing_keys
		where retired_at is null or retired_at > ${since}
		order by created_at desc, kid`.execute(tx);
	return found.rows;
}

/** Adds the key that signs from now on, unless another process has just added one. */
export async function insertSigningKey(
	tx: Tx,
	kid: string,
	privateJwk: Readonly<Record<string, unknown>>,
	now: Date
): Promise<void> {
	await sql`
		insert into auth_embedded.signing_keys (kid, private_jwk, created_at)
		values (${kid}, ${JSON.stringify(privateJwk)}::jsonb, ${now})
		on conflict ((retired_at is null)) where retired_at is null do nothing`.execute(tx);
}

export async function retireSigningKeys(tx: Tx, now: Date): Promise<void> {
	await sql`
		update auth_embedded.signing_keys set retired_at = ${now} where retired_at is null`.execute(tx);
}
