import type { KeptForm } from '#lib/schemas/form/kept-form.ts';

export interface HeldForm {
	readonly form: KeptForm;
	/** Where it was sent to. */
	readonly url: URL;
	/** Language of the words, such as `vi`. */
	readonly locale: string;
	/** HTML is not escaped: the words are ours. */
	readonly words: Readonly<Record<'title' | 'text' | 'signIn' | 'send', () => string>>;
}

/**
 * The answer 401 to a form whose session ended and that the site cannot keep: a page that holds all that was written
 * and sends it again, once somebody has signed in in another tab.
 */
export function holdFormInPage({ form, url, locale, words }: HeldForm): Response {
	const fields = Object.entries(form.choices).flatMap(([name, all]) =>
		all.map((value) =>
			value.includes('\n')
				? `<textarea name="${escape(name)}" rows="6">\n${escape(value)}</textarea>`
				: `<input type="hidden" name="${escape(name)}" value="${escape(value)}" />`
		)
	);
	const body = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${words.title()}</title>
<style>
body { max-width: 40rem; margin: 10vh auto; padding: 0 1.5rem; font: 1rem/1.55 'Be Vietnam Pro', system-ui, sans-serif }
textarea { display: block; width: 100%; box-sizing: border-box; margin-block: 1rem; font: inherit }
button { min-height: 2.5rem; padding: 0 1rem; font: inherit }
</style>
</head>
<body>
<main>
<h1>${words.title()}</h1>
<p>${words.text()}</p>
<p><a href="/sign-in" target="_blank" rel="noopener">${words.signIn()}</a></p>
<form method="post" action="${escape(url.pathname + url.search)}">
<input type="hidden" name="writer" value="${form.writer}" />
${fields.join('\n')}
<button type="submit">${words.send()}</button>
</form>
</main>
</body>
</html>
`;
	return new Response(body, {
		status: 401,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'private, no-store',
			'content-security-policy':
				"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
		}
	});
}

const MARKS: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

function escape(text: string): string {
	return text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);
}
