import { randomBytes } from 'node:crypto';
import type { Actor } from '#lib/domain/access/actor.ts';
import {
	API_TOKEN_BYTES,
	API_TOKEN_PREFIX,
	MOST_API_TOKENS,
	type ApiTokenLifetime
} from '#lib/domain/access/api-token.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import {
	insertApiToken,
	listApiTokens,
	type ApiToken
} from '#lib/server/data/access/api-tokens.ts';
import type { Db } from '#lib/server/data/db.ts';
import { actOnce } from '#lib/server/use-cases/submission/do-once.ts';
import { digestOfApiToken } from './api-token-digest.ts';

const DAY_MS = 86_400_000;

/**
 * Makes a personal API token, which can do what its owner can.
 *
 * @param wish `submission` is sent again with a retry; see `actOnce`
 * @returns the token itself: the only time anybody sees it; null where the same form has made it before
 */
export async function createApiToken(
	db: Db,
	actor: Actor,
	wish: {
		readonly name: string;
		readonly days: ApiTokenLifetime;
		readonly submission: string | null;
	},
	now: Date
): Promise<Result<{ readonly token: string | null }, 'too_many' | 'key_used_before'>> {
	const token = API_TOKEN_PREFIX + randomBytes(API_TOKEN_BYTES).toString('base64url');
	const digest = digestOfApiToken(token);
	const { submission: key, ...request } = wish;
	let isNew = false;
	const made = await actOnce<null, 'too_many'>(db, actor, { key, request }, async (tx) => {
		const inForce = (await listApiTokens(tx)).filter((one) => isInForce(one, now));
		if (inForce.length >= MOST_API_TOKENS) return refuse('too_many');
		await insertApiToken(tx, {
			userId: actor.userId,
			name: wish.name,
			digest,
			expiresAt: new Date(now.getTime() + wish.days * DAY_MS)
		});
		isNew = true;
		return succeed(null);
	});
	return made.ok ? succeed({ token: isNew ? token : null }) : made;
}

export function isInForce({ expiresAt, revokedAt }: ApiToken, now: Date): boolean {
	return revokedAt === null && expiresAt > now;
}
