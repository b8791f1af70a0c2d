import type { Actor } from '#lib/domain/access/actor.ts';
import { listApiTokens, type ApiToken } from '#lib/server/data/access/api-tokens.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { isInForce } from './create-api-token.ts';

/** The tokens of one's own that are in force, newest first. */
export async function readApiTokens(db: Db, actor: Actor, now: Date): Promise<readonly ApiToken[]> {
	const all = await db.transaction(identityOf(actor), listApiTokens);
	return all.filter((one) => isInForce(one, now));
}
