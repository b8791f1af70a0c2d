import { tooManyRequests } from './rate-limit.ts';

const READING = new Set(['GET', 'HEAD']);
/** These count for themselves, and answer programs. */
const COUNTED_ELSEWHERE = ['/api/', '/auth/'];

/** Whether a request sends something to a page: a form, or what a script sends in place of one. */
export function sendsToPage(method: string, pathname: string): boolean {
	return !READING.has(method) && !COUNTED_ELSEWHERE.some((start) => pathname.startsWith(start));
}

export interface RefusedSending {
	readonly request: Request;
	/** Until the next one may come; 1 or more. */
	readonly seconds: number;
	/** Language of the words, such as `vi`. */
	readonly locale: string;
	readonly words: { readonly title: string; readonly text: string; readonly home: string };
}

/**
 * The answer 429 with `Retry-After` to something sent too soon after the others, made without drawing a page so
 * that refusing stays cheaper than doing. A script hears that it failed and leaves its form as it is; a browser
 * without scripts gets a page that sends the same thing again when it is loaded again.
 */
export function refuseSending({ request, seconds, locale, words }: RefusedSending): Response {
	const headers = { 'retry-after': String(seconds) };
	if (request.headers.has('x-sveltekit-action')) {
		return Response.json({ type: 'failure', status: 429 }, { status: 429, headers });
	}
	if (!request.headers.get('accept')?.includes('text/html')) return tooManyRequests(seconds);
	return new Response(pageOf(words, locale), {
		status: 429,
		headers: { ...headers, 'content-type': 'text/html; charset=utf-8', ...CLOSED }
	});
}

const CLOSED = {
	'content-security-policy':
		"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
};

/** Looks like `error.html`. */
function pageOf({ title, text, home }: RefusedSending['words'], locale: string): string {
	return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${title}</title>
<style>
body { max-width: 40rem; margin: 15vh auto; padding: 0 1.5rem; font: 1rem/1.55 'Be Vietnam Pro', system-ui, sans-serif }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">${home}</a></p>
</main>
</body>
</html>
`;
}
