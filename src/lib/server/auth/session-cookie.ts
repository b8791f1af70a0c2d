import type { Cookies } from '@sveltejs/kit';

/** The cookie that holds a person's tokens; a long one is cut into `.0`, `.1`... */
export const SESSION_COOKIE = 'trihelix-session';

const ENCODED = /^base64-([A-Za-z0-9_-]+)$/;

interface Cookie {
	readonly name: string;
	readonly value: string;
}

/** The tokens of a session, as a cookie claims them: nothing here is verified. */
export interface CookieSession {
	readonly accessToken: string;
	readonly refreshToken: string;
	readonly expiresAt: Date;
}

/**
 * The session that a request brings, or null. What cannot be read is taken away, or supabase-js would warn about
 * it at every request.
 */
export function readSession(cookies: Cookies): CookieSession | null {
	const pieces = cookies.getAll().filter(({ name }) => isSessionCookie(name));
	if (pieces.length === 0) return null;
	const session = decode(joined(pieces));
	if (!session) clearSession(cookies);
	return session;
}

/** @param kept names that stay, because they have just been written */
export function clearSession(cookies: Cookies, kept: ReadonlySet<string> = new Set()): void {
	for (const { name } of cookies.getAll()) {
		if (isSessionCookie(name) && !kept.has(name)) cookies.delete(name, { path: '/' });
	}
}

/**
 * The session, or a piece of it. supabase-js also keeps secrets for links in mails; we mail codes, and write none.
 */
export function isSessionCookie(name: string): boolean {
	return name === SESSION_COOKIE || name.startsWith(`${SESSION_COOKIE}.`);
}

function joined(pieces: readonly Cookie[]): string {
	const byName = new Map(pieces.map(({ name, value }) => [name, value]));
	const whole = byName.get(SESSION_COOKIE);
	if (whole !== undefined) return whole;
	let text = '';
	for (let index = 0; byName.has(`${SESSION_COOKIE}.${index}`); index += 1) {
		text += byName.get(`${SESSION_COOKIE}.${index}`);
	}
	return text;
}

function decode(value: string): CookieSession | null {
	const encoded = ENCODED.exec(value)?.[1];
	if (encoded === undefined) return null;
	const session = parseJson(Buffer.from(encoded, 'base64url').toString());
	if (typeof session !== 'object' || session === null) return null;
	const { access_token, refresh_token, expires_at } = session as Readonly<Record<string, unknown>>;
	if (typeof access_token !== 'string' || typeof refresh_token !== 'string') return null;
	if (typeof expires_at !== 'number') return null;
	return {
		accessToken: access_token,
		refreshToken: refresh_token,
		expiresAt: new Date(expires_at * 1000)
	};
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch (cause) {
		if (cause instanceof SyntaxError) return undefined;
		throw cause;
	}
}
