import type { Cookies } from '@sveltejs/kit';
import type { Auth } from './auth.ts';
import { createSessionClient, type SessionRequest } from './session-client.ts';
import { clearSession, isSessionCookie, type CookieSession } from './session-cookie.ts';

/**
 * Exchanges the tokens of a session for new ones and writes them into its cookies. A session that cannot be
 * continued loses its cookies.
 *
 * @returns the new access token, or null
 * @throws the cause when the Auth API cannot be reached; the cookies stay
 */
export async function renew(
	event: SessionRequest & { readonly cookies: Cookies },
	auth: Auth,
	{ refreshToken }: CookieSession
): Promise<string | null> {
	const written = new Set<string>();
	const request: SessionRequest = {
		url: event.url,
		cookies: withoutSession(event.cookies, written),
		getClientAddress: () => event.getClientAddress()
	};
	const { supabase, failure } = createSessionClient(request, auth);
	const { data } = await Promise.race([
		supabase.auth.refreshSession({ refresh_token: refreshToken }),
		failure
	]);
	clearSession(event.cookies, written);
	return data.session?.access_token ?? null;
}

/** A new client looks at the session at once and would warn that it is about to end; so it sees none. */
function withoutSession(cookies: Cookies, written: Set<string>): Pick<Cookies, 'getAll' | 'set'> {
	return {
		getAll: () => cookies.getAll().filter(({ name }) => !isSessionCookie(name)),
		set(name, value, options) {
			written.add(name);
			cookies.set(name, value, options);
		}
	};
}
