import type { Tx } from '#lib/server/data/db.ts';
import { sql } from 'kysely';

/** A personal API token as its owner sees it; the token itself is shown once, when it is made. */
export interface ApiToken {
	readonly id: string;
	readonly name: string;
	readonly createdAt: Date;
	readonly expiresAt: Date;
	readonly revokedAt: Date | null;
}

export interface NewApiToken {
	readonly userId: string;
	readonly name: string;
	/** SHA-256 of the token. */
	readonly digest: Buffer;
	readonly expiresAt: Date;
}

export async function insertApiToken(
	tx: Tx,
	{ userId, name, digest, expiresAt }: NewApiToken
): Promise<{ readonly id: string }> {
	return tx
		.insertInto('apiTokens')
		.values({ userId, name, digest, expiresAt })
		.returning('id')
		.executeTakeFirstOrThrow();
}

/** The tokens of one's own, newest first. */
export async function listApiTokens(tx: Tx): Promise<readonly ApiToken[]> {
	return tx
		.selectFrom('apiTokens')
		.select(['id', 'name', 'createdAt', 'expiresAt', 'revokedAt'])
		.orderBy('createdAt', 'desc')
		.orderBy('id')
		.execute();
}

/** Ends a token. @returns false where none of one's own is in force under this id */
export async function endApiToken(tx: Tx, id: string, now: Date): Promise<boolean> {
	const revoked = await tx
		.updateTable('apiTokens')
		.set({ revokedAt: now })
		.where('id', '=', id)
		.where('revokedAt', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return revoked !== undefined;
}

/** Whose token has this digest; null where it is unknown, over, revoked, or its owner is suspended. */
export async function findTokenOwner(tx: Tx, digest: Buffer): Promise<string | null> {
	const { rows } = await sql<{ owner: string | null }>`
		select private.token_owner(${digest}) as owner
	`.execute(tx);
	return rows[0]?.owner ?? null;
}
