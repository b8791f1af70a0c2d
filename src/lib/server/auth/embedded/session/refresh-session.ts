import { findAccount } from '#lib/server/data/auth/account.ts';
import { lockRefreshToken, revokeRefreshToken } from '#lib/server/data/auth/refresh-token.ts';
import { endSession, findLiveSession, recordRefresh } from '#lib/server/data/auth/session.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import type { RefreshGrantBody } from '#lib/schemas/access/auth-api.ts';
import type { AuthContext, Caller } from '#lib/server/auth/embedded/auth-context.ts';
import { AuthRefusal, type AuthErrorCode } from '#lib/server/auth/embedded/auth-refusal.ts';
import { isUsable } from '#lib/server/auth/embedded/account/find-usable-account.ts';
import { isBanned } from '#lib/server/auth/embedded/account/is-banned.ts';
import { continueSession, sessionBody, type OpenSession } from './open-session.ts';
import { digestOfRefreshToken } from './refresh-token.ts';

/**
 * Two tabs or two requests of one page may show the same token at nearly the same moment. Within this time after
 * its first use a token is exchanged again; Supabase Auth allows the same 10 s by default.
 */
const REUSE_ALLOWED_MS = 10_000;

/**
 * Exchanges a refresh token for a new one and a new access token. A token that comes back later than
 * `REUSE_ALLOWED_MS` after its exchange has been copied by somebody: its session ends, for both of them
 * (RFC 9700, section 4.14.2). Unlike Supabase Auth this holds for the newest exchanged token too, because only
 * digests are kept and the one that followed cannot be given out again.
 */
export async function refreshSession(
	context: AuthContext,
	{ refresh_token: token }: RefreshGrantBody,
	{ address, browser, now }: Caller
) {
	const digest = digestOfRefreshToken(token);
	await context.limits.count('refresh', { address, account: digest, browser, now });
	const continued = await asKeeper(context.db, (tx) => exchange(tx, context, digest, now));
	if (typeof continued === 'string') throw new AuthRefusal(continued);
	return sessionBody(context, continued, now);
}

async function exchange(
	tx: Tx,
	context: AuthContext,
	digest: string,
	now: Date
): Promise<OpenSession | AuthErrorCode> {
	const token = await lockRefreshToken(tx, digest);
	if (!token) return 'refresh_token_not_found';

	const session = await findLiveSession(tx, token.sessionId, now);
	if (!session) return 'session_expired';
	if (token.revokedAt && now.getTime() - token.revokedAt.getTime() > REUSE_ALLOWED_MS) {
		await endSession(tx, session.id);
		return 'refresh_token_already_used';
	}
	const account = await findAccount(tx, session.userId);
	if (!account || !isUsable(context, account.email)) return 'refresh_token_not_found';
	if (isBanned(account, now)) return 'user_banned';

	await revokeRefreshToken(tx, digest, now);
	await recordRefresh(tx, session.id, now);
	const refreshToken = await continueSession(tx, session, digest, now);
	return { account, session, refreshToken };
}
