import type { Actor } from '#lib/domain/access/actor.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { endApiToken } from '#lib/server/data/access/api-tokens.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';

/** Ends a token of one's own, at once and for good. */
export async function revokeApiToken(
	db: Db,
	actor: Actor,
	id: string,
	now: Date
): Promise<Result<null, 'not_found'>> {
	const revoked = await db.transaction(identityOf(actor), (tx) => endApiToken(tx, id, now));
	return revoked ? succeed(null) : refuse('not_found');
}
