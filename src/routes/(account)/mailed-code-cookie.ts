import type { RequestEvent } from '@sveltejs/kit';
import { mailedTo, type MailedTo } from '#lib/schemas/access/account.ts';

const NAME = 'trihelix-code';
/** Seconds; as long as a code works. */
const LIFETIME = 15 * 60;

/** Remembers whom a code was mailed to. Not in the address of the page: addresses end up in logs. */
export function rememberMailedCode({ cookies, url }: RequestEvent, to: MailedTo): void {
	cookies.set(NAME, JSON.stringify(to), {
		path: '/',
		maxAge: LIFETIME,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
}

/** Null when no code was asked for in this browser, or too long ago. */
export function recallMailedCode({ cookies }: Pick<RequestEvent, 'cookies'>): MailedTo | null {
	return mailedTo.safeParse(parseJson(cookies.get(NAME) ?? '')).data ?? null;
}

export function forgetMailedCode({ cookies }: RequestEvent): void {
	cookies.delete(NAME, { path: '/' });
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch (cause) {
		if (cause instanceof SyntaxError) return null;
		throw cause;
	}
}
