import { createServerClient } from '@supabase/ssr';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Auth } from './auth.ts';
import { rememberBrowser, type BrowserCookies } from './browser-cookie.ts';
import { isSessionCookie, SESSION_COOKIE } from './session-cookie.ts';

/** Seconds; as long as a session lasts. */
const LONGEST_COOKIE = 30 * 24 * 60 * 60;

/** What a request needs to have for a person to sign in by it. */
export interface SessionRequest {
	readonly cookies: BrowserCookies;
	readonly url: URL;
	getClientAddress(): string;
}

export interface SessionClient {
	readonly supabase: SupabaseClient;
	/**
	 * Rejects with the cause once the Auth API cannot be reached, and never resolves. supabase-js would try again
	 * for half a minute; nothing more is sent on behalf of this request.
	 */
	readonly failure: Promise<never>;
}

/**
 * supabase-js for one request, with the session in its cookies: for scripts out of reach (HttpOnly), not sent
 * along by other sites (SameSite=Lax), and only over https where the site is on https. They hold tokens and
 * nothing else, so there is no copy of the account in them to edit.
 */
export function createSessionClient(event: SessionRequest, auth: Auth): SessionClient {
	const inProcess = auth.fetchFor(event.getClientAddress());
	const { fetch, failure } = failFast(
		inProcess === undefined ? globalThis.fetch : rememberBrowser(event, inProcess)
	);
	const supabase = createServerClient(auth.url, auth.key, {
		global: { fetch },
		cookieOptions: {
			name: SESSION_COOKIE,
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: event.url.protocol === 'https:'
		},
		cookies: {
			encode: 'tokens-only',
			getAll: () => event.cookies.getAll(),
			setAll(written) {
				for (const { name, value, options } of written) {
					if (!isSessionCookie(name)) continue;
					const maxAge = Math.min(options.maxAge ?? 0, LONGEST_COOKIE);
					event.cookies.set(name, value, { ...options, maxAge, path: '/' });
				}
			}
		}
	});
	return { supabase, failure };
}

function failFast(reach: typeof fetch): { fetch: typeof fetch; failure: Promise<never> } {
	const { promise: failure, reject } = Promise.withResolvers<never>();
	// Who does not wait for it hears of the failure from supabase-js.
	failure.catch(() => undefined);
	let failed: { readonly cause: unknown } | undefined;
	return {
		failure,
		async fetch(input, init) {
			if (failed) throw failed.cause;
			try {
				return await reach(input, init);
			} catch (cause) {
				failed = { cause };
				reject(cause);
				throw cause;
			}
		}
	};
}
