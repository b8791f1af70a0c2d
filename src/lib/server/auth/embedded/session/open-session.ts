import { SignJWT } from 'jose';
import { recordSignIn, type Account } from '#lib/server/data/auth/account.ts';
import { insertRefreshToken } from '#lib/server/data/auth/refresh-token.ts';
import { insertSession, type Session, type SignInMethod } from '#lib/server/data/auth/session.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { AUDIENCE } from '#lib/server/auth/access-token.ts';
import {
	ACCESS_TOKEN_SECONDS,
	ISSUER,
	SESSION_LIFETIME_MS,
	type AuthContext
} from '#lib/server/auth/embedded/auth-context.ts';
import { ALGORITHM } from '#lib/server/auth/embedded/key-ring.ts';
import { digestOfRefreshToken, drawRefreshToken } from './refresh-token.ts';
import { userBody } from '#lib/server/auth/embedded/account/user-body.ts';

/** A session with the refresh token that continues it; the token is known only here and to its owner. */
export interface OpenSession {
	readonly account: Account;
	readonly session: Session;
	readonly refreshToken: string;
}

/** Begins a session. The caller must have authenticated the account. */
export async function openSession(
	tx: Tx,
	account: Account,
	method: SignInMethod,
	now: Date
): Promise<OpenSession> {
	const notAfter = new Date(now.getTime() + SESSION_LIFETIME_MS);
	const session = await insertSession(tx, { userId: account.id, method, notAfter, now });
	const refreshToken = await continueSession(tx, session, null, now);
	await recordSignIn(tx, account.id, now);
	return { account: { ...account, lastSignInAt: now, updatedAt: now }, session, refreshToken };
}

/** Gives a session its next refresh token. */
export async function continueSession(
	tx: Tx,
	session: Session,
	parentDigest: string | null,
	now: Date
): Promise<string> {
	const refreshToken = drawRefreshToken();
	await insertRefreshToken(tx, {
		digest: digestOfRefreshToken(refreshToken),
		parentDigest,
		sessionId: session.id,
		userId: session.userId,
		now
	});
	return refreshToken;
}

/** The session as supabase-js wants to see it, with a freshly signed access token. */
export async function sessionBody(
	{ keys }: AuthContext,
	{ account, session, refreshToken }: OpenSession,
	now: Date
) {
	const issuedAt = Math.floor(now.getTime() / 1000);
	const expiresAt = issuedAt + ACCESS_TOKEN_SECONDS;
	const user = userBody(account, now);
	const { kid, privateKey } = await keys.signingKey(now);
	const accessToken = await new SignJWT({
		email: user.email,
		phone: user.phone,
		role: user.role,
		app_metadata: user.app_metadata,
		user_metadata: user.user_metadata,
		is_anonymous: user.is_anonymous,
		session_id: session.id,
		aal: 'aal1',
		amr: [
			{ method: session.method, timestamp: Math.floor(session.authenticatedAt.getTime() / 1000) }
		]
	})
		.setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' })
		.setIssuer(ISSUER)
		.setSubject(account.id)
		.setAudience(AUDIENCE)
		.setIssuedAt(issuedAt)
		.setExpirationTime(expiresAt)
		.sign(privateKey);
	return {
		access_token: accessToken,
		token_type: 'bearer',
		expires_in: ACCESS_TOKEN_SECONDS,
		expires_at: expiresAt,
		refresh_token: refreshToken,
		user
	};
}
