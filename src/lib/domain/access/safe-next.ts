const ELSEWHERE = 'http://elsewhere.invalid';
const LONGEST = 2000;
/** Where nobody wants to come back to: it would sign them in or out again. */
const NO_WAY_BACK = /^\/(sign-in|sign-up|sign-out|verify|reset-password|auth)(\/|$)/;

/**
 * Where to go after signing in. Only a path on this site counts; anything that a browser could read as another
 * site, another scheme or a page that signs in or out again becomes `fallback`.
 *
 * @param wanted   the `next` parameter as it arrived
 * @param fallback a path on this site
 * @returns path, query and fragment as a URL parser writes them, starting with exactly one slash
 */
export function safeNext(wanted: string | null | undefined, fallback: string): string {
	if (!wanted || wanted.length > LONGEST || !wanted.startsWith('/')) return fallback;
	// Browsers drop tabs and line breaks and read a backslash as a slash.
	if (hasControlCharacter(wanted) || wanted.includes('\\') || !wanted.isWellFormed())
		return fallback;
	if (!URL.canParse(wanted, ELSEWHERE)) return fallback;

	const url = new URL(wanted, ELSEWHERE);
	const path = url.pathname + url.search + url.hash;
	if (url.origin !== ELSEWHERE || path.startsWith('//')) return fallback;
	return NO_WAY_BACK.test(url.pathname) ? fallback : path;
}

function hasControlCharacter(text: string): boolean {
	return /\p{Cc}/u.test(text);
}
