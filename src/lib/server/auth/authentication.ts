import type { Cookies } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { AccessClaims } from './access-token.ts';
import type { Auth } from './auth.ts';
import { renew } from './renew.ts';
import { createSessionClient, type SessionRequest } from './session-client.ts';
import { readSession, type CookieSession } from './session-cookie.ts';

/** What a request says about who is asking. */
export interface Authentication {
	/**
	 * From a verified access token; null for a visitor. The session may have ended since: only what
	 * `loadActor` finds may act.
	 */
	readonly claims: AccessClaims | null;
	/**
	 * What the `Authorization` header brought. `refused`: an access token that does not hold; answer 401.
	 * `other`: something that is no access token, such as a personal API token.
	 */
	readonly bearer: 'none' | 'accepted' | 'refused' | 'other';
	/** Signs in and out by the cookies of this request. */
	readonly supabase: SupabaseClient;
	/** Whoever keeps the accounts. */
	readonly keeper: Auth;
}

export interface AuthenticatedRequest extends SessionRequest {
	readonly cookies: Cookies;
	readonly request: Request;
}

/** Three parts of base64url with dots between, as only access tokens have (RFC 7519). */
const TOKEN_SHAPE = /^[\w-]+\.[\w-]+\.[\w-]*$/;
/** An access token that expires within this time is exchanged, as supabase-js does it. */
const RENEW_BEFORE_MS = 90_000;
const BEARER = /^Bearer +(\S+)$/i;

/**
 * Who is asking: by the `Authorization` header if there is one, else by the session cookies, whose access token
 * is renewed when it is about to expire. Costs nothing for a request that brings neither.
 *
 * @throws when the Auth API or its keys cannot be reached
 */
export async function authenticate(
	event: AuthenticatedRequest,
	{ auth, now }: { readonly auth: Auth; readonly now: Date }
): Promise<Authentication> {
	let supabase: SupabaseClient | undefined;
	const asking = (
		claims: AccessClaims | null,
		bearer: Authentication['bearer']
	): Authentication => ({
		claims,
		bearer,
		keeper: auth,
		get supabase() {
			return (supabase ??= createSessionClient(event, auth).supabase);
		}
	});

	// The Auth API judges its own tokens.
	if (event.url.pathname.startsWith('/auth/v1/')) return asking(null, 'none');

	const header = event.request.headers.get('authorization');
	if (header !== null) {
		const token = BEARER.exec(header)?.[1] ?? '';
		if (!TOKEN_SHAPE.test(token)) return asking(null, 'other');
		const claims = await auth.verify(token, now);
		return asking(claims, claims ? 'accepted' : 'refused');
	}
	const session = readSession(event.cookies);
	if (!session) return asking(null, 'none');
	const accessToken = isFresh(session, now)
		? session.accessToken
		: await renew(event, auth, session);
	return asking(accessToken === null ? null : await auth.verify(accessToken, now), 'none');
}

/**
 * Whom the access token of a request speaks for, as it stands: nothing is renewed or looked up.
 *
 * @returns null for a visitor, and for a token that does not hold or has run out
 * @throws when the keys of the Auth API cannot be reached
 */
export async function provenUser(
	{ cookies, request }: Pick<AuthenticatedRequest, 'cookies' | 'request'>,
	{ auth, now }: { readonly auth: Auth; readonly now: Date }
): Promise<string | null> {
	const header = request.headers.get('authorization');
	const token = header === null ? readSession(cookies)?.accessToken : BEARER.exec(header)?.[1];
	if (token === undefined || !TOKEN_SHAPE.test(token)) return null;
	return (await auth.verify(token, now))?.userId ?? null;
}

function isFresh({ expiresAt }: CookieSession, now: Date): boolean {
	return expiresAt.getTime() - now.getTime() > RENEW_BEFORE_MS;
}
