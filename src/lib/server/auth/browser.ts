import { createHash, randomBytes } from 'node:crypto';

/**
 * Carries the secret of a browser to the Auth API: what is asked for with it can be answered with it alone. The site's
 * pages send it from a cookie; programs may send one of their own.
 */
export const BROWSER_HEADER = 'trihelix-browser';
/** Carries the secret that takes the place of the other one when a sign-in succeeds. */
export const NEXT_BROWSER_HEADER = 'trihelix-browser-next';

const SECRET = /^[\w-]{32,128}$/;

/** 256 bits of chance. */
export function drawBrowserSecret(): string {
	return randomBytes(32).toString('base64url');
}

/** Whether a text can be the secret of a browser. */
export function isBrowserSecret(text: string | null | undefined): text is string {
	return typeof text === 'string' && SECRET.test(text);
}

/** What is kept of the secret that a header carries; null where it carries none. */
export function browserOf(headers: Headers, name: string): string | null {
	const secret = headers.get(name);
	return isBrowserSecret(secret) ? createHash('sha256').update(secret).digest('hex') : null;
}
