import { verifyAccessToken, type AccessClaims } from '#lib/server/auth/access-token.ts';
import { isUsable } from '#lib/server/auth/embedded/account/find-usable-account.ts';
import { isBanned } from '#lib/server/auth/embedded/account/is-banned.ts';
import { ISSUER, type AuthContext, type Caller } from '#lib/server/auth/embedded/auth-context.ts';
import { AuthRefusal } from '#lib/server/auth/embedded/auth-refusal.ts';
import { ALGORITHM } from '#lib/server/auth/embedded/key-ring.ts';
import { findAccount, type Account } from '#lib/server/data/auth/account.ts';
import { findLiveSession, type Session } from '#lib/server/data/auth/session.ts';
import type { Tx } from '#lib/server/data/db.ts';

/**
 * Who the bearer token of a request speaks for.
 *
 * @throws AuthRefusal `no_authorization` or `bad_jwt`
 */
export async function requireBearer(
	{ keys }: AuthContext,
	{ bearer, now }: Caller
): Promise<AccessClaims> {
	if (!bearer) throw new AuthRefusal('no_authorization');
	const claims = await verifyAccessToken(bearer, {
		keys: keys.verificationKeys(now),
		issuer: ISSUER,
		algorithms: [ALGORITHM],
		now
	});
	if (!claims) throw new AuthRefusal('bad_jwt');
	return claims;
}

/**
 * The session and the account of verified claims, as they are now.
 *
 * @throws AuthRefusal `session_not_found` when the session has ended, `user_banned` when the person is suspended
 */
export async function requireSession(
	tx: Tx,
	context: AuthContext,
	{ userId, sessionId }: AccessClaims,
	now: Date
): Promise<{ readonly session: Session; readonly account: Account }> {
	const session = await findLiveSession(tx, sessionId, now);
	const account = session?.userId === userId ? await findAccount(tx, userId) : null;
	if (!session || !account || !isUsable(context, account.email))
		throw new AuthRefusal('session_not_found');
	if (isBanned(account, now)) throw new AuthRefusal('user_banned');
	return { session, account };
}
