import type { Cookies } from '@sveltejs/kit';
import {
	BROWSER_HEADER,
	drawBrowserSecret,
	isBrowserSecret,
	NEXT_BROWSER_HEADER
} from './browser.ts';

const NAME = 'trihelix-browser';
/** Seconds; half a year after the last sign-in. */
const LIFETIME = 180 * 24 * 60 * 60;

/** Where something is asked for that this browser alone may answer, or somebody signs in. */
const ASKS = /^\/auth\/v1\/(signup|otp|recover|resend|verify|reauthenticate|user)$/;
const SIGNS_IN = /^\/auth\/v1\/(verify|token)$/;

export type BrowserCookies = Pick<Cookies, 'getAll' | 'set'>;

interface BrowserRequest {
	readonly cookies: BrowserCookies;
	readonly url: URL;
}

/**
 * The Auth API as one browser reaches it: with the secret that it keeps in a cookie, out of reach for scripts and other
 * sites. A browser without one gets one when it first asks for something; each sign-in replaces it, so that a copy of the
 * cookie is soon worth nothing.
 */
export function rememberBrowser(
	{ cookies, url }: BrowserRequest,
	reach: typeof fetch
): typeof fetch {
	const keep = (secret: string) =>
		cookies.set(NAME, secret, {
			path: '/',
			maxAge: LIFETIME,
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:'
		});
	let known = cookies.getAll().find(({ name }) => name === NAME)?.value;
	if (!isBrowserSecret(known)) known = undefined;

	return async (input, init) => {
		const request = new Request(input, init);
		const { pathname, search } = new URL(request.url);
		const signsIn = SIGNS_IN.test(pathname) && !search.includes('refresh_token');
		if (known === undefined && (signsIn || (ASKS.test(pathname) && request.method !== 'GET'))) {
			known = drawBrowserSecret();
			keep(known);
		}
		if (known === undefined) return reach(request);
		request.headers.set(BROWSER_HEADER, known);
		if (!signsIn) return reach(request);

		const next = drawBrowserSecret();
		request.headers.set(NEXT_BROWSER_HEADER, next);
		const response = await reach(request);
		// The first code of a change of address is taken without a session, and the secret stays.
		if (response.ok && (await hasSession(response))) {
			known = next;
			keep(next);
		}
		return response;
	};
}

async function hasSession(response: Response): Promise<boolean> {
	return Object.hasOwn((await response.clone().json()) as object, 'access_token');
}
