import type { SupabaseClient } from '@supabase/supabase-js';
import type { AccessClaims } from './access-token.ts';
import type { Auth } from './auth.ts';
import {
	createSessionClient,
	isSessionCookie,
	type SessionClient,
	type SessionRequest
} from './session-client.ts';

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
	readonly request: Request;
}

/** Three parts of base64url with dots between, as only access tokens have (RFC 7519). */
const TOKEN_SHAPE = /^[\w-]+\.[\w-]+\.[\w-]*$/;
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
	let client: SessionClient | undefined;
	const openClient = () => (client ??= createSessionClient(event, auth));
	const asking = (
		claims: AccessClaims | null,
		bearer: Authentication['bearer']
	): Authentication => ({
		claims,
		bearer,
		keeper: auth,
		get supabase() {
			return openClient().supabase;
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
	if (!event.cookies.getAll().some(({ name }) => isSessionCookie(name)))
		return asking(null, 'none');
	return asking(await claimsFromCookies(openClient(), auth, now), 'none');
}

async function claimsFromCookies(
	{ supabase, failure }: SessionClient,
	auth: Auth,
	now: Date
): Promise<AccessClaims | null> {
	const { data } = await Promise.race([supabase.auth.getSession(), failure]);
	return data.session ? auth.verify(data.session.access_token, now) : null;
}
