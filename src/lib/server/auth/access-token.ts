import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { isUuid } from '#lib/domain/uuid.ts';

/** What a verified access token says. Rights never follow from it, only who is asking and in which session. */
export interface AccessClaims {
	readonly userId: string;
	readonly sessionId: string;
	readonly email: string;
	readonly expiresAt: Date;
}

export interface TokenExpectations {
	readonly keys: JWTVerifyGetKey;
	readonly issuer: string;
	/** Asymmetric ones only: a public key must never be taken for a shared secret. */
	readonly algorithms: readonly string[];
	readonly now: Date;
}

export const AUDIENCE = 'authenticated';
const LONGEST_TOKEN = 8192;
/** Failures of whoever publishes the keys; they say nothing about the token. */
const KEY_SOURCE_FAILURES = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);

/**
 * Who an access token speaks for, or null when anything about it does not hold: signature, algorithm, issuer,
 * audience, role, times. Stricter than `getClaims()` of supabase-js, which looks at signature and expiry only.
 *
 * @throws when the keys cannot be had
 */
export async function verifyAccessToken(
	token: unknown,
	{ keys, issuer, algorithms, now }: TokenExpectations
): Promise<AccessClaims | null> {
	if (typeof token !== 'string' || token.length > LONGEST_TOKEN) return null;
	try {
		const { payload } = await jwtVerify(token, keys, {
			issuer,
			audience: AUDIENCE,
			algorithms: [...algorithms],
			currentDate: now,
			requiredClaims: ['exp', 'sub', 'role', 'session_id']
		});
		return readClaims(payload);
	} catch (cause) {
		if (cause instanceof errors.JOSEError && !KEY_SOURCE_FAILURES.has(cause.code)) return null;
		throw cause;
	}
}

function readClaims(payload: JWTPayload): AccessClaims | null {
	const { sub, exp, role, session_id: sessionId, email, is_anonymous: isAnonymous } = payload;
	if (role !== AUDIENCE || isAnonymous === true) return null;
	if (typeof sub !== 'string' || !isUuid(sub)) return null;
	if (typeof sessionId !== 'string' || !isUuid(sessionId)) return null;
	if (typeof exp !== 'number') return null;
	return {
		userId: sub,
		sessionId,
		email: typeof email === 'string' ? email : '',
		expiresAt: new Date(exp * 1000)
	};
}
