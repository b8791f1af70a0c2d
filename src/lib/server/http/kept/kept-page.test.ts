import { expect, test } from 'vitest';
import { createKeptPage } from './kept-page.ts';

/** Answers as SvelteKit does, each time with a text and a nonce of its own. */
function createPages(status = 200) {
	const pages = {
		rendered: 0,
		render: (): Promise<Response> => {
			pages.rendered += 1;
			const nonce = `nonce${pages.rendered}`;
			const body = `<p>Trang thứ ${pages.rendered}</p><script nonce="${nonce}">1</script>`;
			const headers = {
				'content-type': 'text/html',
				'content-security-policy': `script-src 'self' 'nonce-${nonce}'; base-uri 'none'`,
				'content-length': String(Buffer.byteLength(body)),
				etag: '"bytes"'
			};
			return Promise.resolve(new Response(body, { status, headers }));
		}
	};
	return pages;
}

const noncesOf = async (response: Response) => [
	/'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1],
	/nonce="([^"]+)"/.exec(await response.clone().text())?.[1]
];

test('a page is rendered once for all who ask for it, also at the same moment', async () => {
	const page = createKeptPage();
	const pages = createPages();
	const early = await Promise.all([page([1], pages.render), page([1], pages.render)]);
	const late = await page([1], pages.render);

	for (const answer of [...early, late]) expect(await answer.text()).toContain('Trang thứ 1');
	expect(pages.rendered).toBe(1);
});

test('a page is rendered anew as soon as one of the things it shows is another one', async () => {
	const page = createKeptPage();
	const pages = createPages();
	const figures = { needs: 1 };
	for (const shown of [
		[1, figures],
		[1, figures],
		[2, figures],
		[2, { needs: 1 }]
	])
		await page(shown, pages.render);

	expect(pages.rendered).toBe(3);
});

test('every answer has a nonce of its own, the same in its body and its policy', async () => {
	const page = createKeptPage();
	const pages = createPages();
	const seen = new Set<string | undefined>();
	for (let count = 0; count < 5; count += 1) {
		const [inPolicy, inBody] = await noncesOf(await page([1], pages.render));
		expect(inPolicy).toBe(inBody);
		expect(Buffer.from(inPolicy ?? '', 'base64')).toHaveLength(16);
		seen.add(inPolicy);
	}
	expect(seen.size).toBe(5);
});

test('an answer keeps its headers, with the length of its own body and without a tag', async () => {
	const answer = await createKeptPage()([1], createPages().render);

	expect(answer.headers.get('content-type')).toBe('text/html');
	expect(answer.headers.get('content-security-policy')).toContain("base-uri 'none'");
	expect(answer.headers.has('etag')).toBe(false);
	expect(answer.headers.get('content-length')).toBe(
		String((await answer.arrayBuffer()).byteLength)
	);
});

test('what one caller does to an answer is not in the next one', async () => {
	const page = createKeptPage();
	const pages = createPages();
	(await page([1], pages.render)).headers.set('x-of-one-caller', 'yes');

	expect((await page([1], pages.render)).headers.has('x-of-one-caller')).toBe(false);
});

test('a page that went wrong is handed on, but not kept', async () => {
	const page = createKeptPage();
	expect((await page([1], createPages(503).render)).status).toBe(503);
	await expect(page([1], () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
	expect((await page([1], createPages().render)).status).toBe(200);
});

test('a page that sets a cookie is for one person, and is not shared', async () => {
	const render = () => Promise.resolve(new Response('', { headers: { 'set-cookie': 'a=b' } }));

	await expect(createKeptPage()([1], render)).rejects.toThrow('cookie');
});
