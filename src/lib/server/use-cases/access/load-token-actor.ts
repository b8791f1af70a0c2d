import type { Actor } from '#lib/domain/access/actor.ts';
import { looksLikeApiToken } from '#lib/domain/access/api-token.ts';
import { currentActor } from '#lib/server/data/access/actors.ts';
import { findTokenOwner } from '#lib/server/data/access/api-tokens.ts';
import type { Db } from '#lib/server/data/db.ts';
import { ANONYMOUS, identityOf } from '#lib/server/data/identity.ts';
import { digestOfApiToken } from './api-token-digest.ts';

/**
 * Who acts with a personal API token, read afresh for every request. Null where the token is unknown, over or
 * revoked, or its owner is suspended. What has not the shape of a token never reaches the database.
 */
export async function loadTokenActor(db: Db, token: string): Promise<Actor | null> {
	if (!looksLikeApiToken(token)) return null;
	const digest = digestOfApiToken(token);
	const userId = await db.transaction(ANONYMOUS, (tx) => findTokenOwner(tx, digest));
	if (userId === null) return null;
	return db.transaction(identityOf({ userId }), (tx) => currentActor(tx, null));
}
