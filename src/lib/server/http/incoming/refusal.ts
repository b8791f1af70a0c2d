import { problem } from '#lib/server/http/api/problem.ts';

export interface Refusal {
	readonly request: Request;
	readonly status: number;
	/** Names the kind of refusal for programs. */
	readonly code: string;
	/** Until the request may come again, in seconds; null where coming again does not help. Defaults to null. */
	readonly retryAfter?: number | null;
	/** Language of the words, such as `vi`. */
	readonly locale: string;
	readonly words: RefusalWords;
}

/** HTML is not escaped: the words are ours. */
export interface RefusalWords {
	readonly title: string;
	readonly text: string;
	readonly home: string;
}

/**
 * An answer made without drawing a page, so that refusing stays cheaper than doing. A script learns that its form
 * failed and leaves it as it is; a browser gets a page in the reader's language, a program a problem (RFC 9457).
 */
export function refuse(refusal: Refusal): Response {
	const { request, status, code, retryAfter = null, locale, words } = refusal;
	const headers: Record<string, string> =
		retryAfter === null ? {} : { 'retry-after': String(retryAfter) };
	if (request.headers.has('x-sveltekit-action')) {
		return Response.json({ type: 'failure', status }, { status, headers });
	}
	if (!request.headers.get('accept')?.includes('text/html')) {
		return problem({ status, code, detail: words.text, headers });
	}
	return new Response(pageOf(words, locale), {
		status,
		headers: { ...headers, 'content-type': 'text/html; charset=utf-8', ...CLOSED }
	});
}

const CLOSED = {
	'content-security-policy':
		"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
};

/** Looks like `error.html`. */
function pageOf({ title, text, home }: RefusalWords, locale: string): string {
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
