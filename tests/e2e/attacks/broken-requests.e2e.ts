import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { startBuiltSite, type BuiltSite } from '../../support/built-site.ts';
import { databaseOf } from '../support/database-process.ts';
import { DOORS } from '../support/doors.ts';
import { demoPerson } from '../support/people.ts';
import { SLOW_TEXTS } from '../support/slow-texts.ts';
import { Visitor } from '../support/visitor.ts';

const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=x';
const PAGES = DOORS.filter(({ type }) => type === FORM);

test('no text that made an expression slow costs anybody a second, in an address, a form or a search', async () => {
	for (const text of SLOW_TEXTS) {
		const q = new URLSearchParams({ q: text }).toString();
		for (const ask of [
			(visitor: Visitor) =>
				visitor.get(`/listings/new?${new URLSearchParams({ text }).toString()}`),
			(visitor: Visitor) => visitor.post('/listings/new?/understand', { kind: 'need', text }),
			(visitor: Visitor) => visitor.get(`/?kind=need&${q}`),
			(visitor: Visitor) => visitor.get(`/listings?${q}`),
			(visitor: Visitor) => visitor.get(`/organisations?${q}`)
		]) {
			const [answer, other] = await Promise.all([ask(new Visitor()), new Visitor().get('/readyz')]);
			const told = `${answer.url.pathname} with ${JSON.stringify(text.slice(0, 12))}`;
			expect([told, answer.status < 500, answer.tookMs < 1_000]).toEqual([told, true, true]);
			expect([told, other.status, other.tookMs < 1_000]).toEqual([told, 200, true]);
		}
	}
});

test.describe('what is larger than anything of ours is refused before it is read', () => {
	test('twelve thousand fields, also as 200 names with 60 answers each, cost nobody a second', async () => {
		const fields = Array.from({ length: 12_000 }, (_, at) => `f${at % 200}=a`).join('&');
		for (const { path } of PAGES) {
			const visitor = new Visitor();
			const answer = await sendForm(visitor, path, FORM, fields);
			expect([path, answer.status, answer.tookMs < 1_000]).toEqual([path, 413, true]);
			const next = await visitor.get('/listings/new');
			expect([path, next.status, next.tookMs < 1_000]).toEqual([path, 200, true]);
		}
		const autosaved = new Visitor();
		const answer = await sendForm(autosaved, '/listings/new?/autosave', FORM, fields, {
			accept: 'application/json',
			'x-sveltekit-action': 'true'
		});
		expect([answer.status, JSON.parse(answer.text)]).toEqual([
			413,
			{ type: 'failure', status: 413 }
		]);
		expect((await autosaved.get('/listings/new?step=check')).tookMs).toBeLessThan(1_000);
	});

	test('a long name, a long value and many small parts are 413, with a sentence', async () => {
		const visitor = new Visitor();
		for (const body of [`${'n'.repeat(300)}=a`, `text=${'a'.repeat(60_000)}`]) {
			const answer = await sendForm(visitor, '/listings/new?/understand', FORM, body, {
				'accept-language': 'vi'
			});
			expect(answer.status).toBe(413);
			expect(answer.text).toContain('<html lang="vi">');
			expect(answer.text).toContain('Những gì bạn đã gõ vẫn còn ở trang trước.');
		}
		const part = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n';
		const answer = await sendForm(
			visitor,
			'/listings/new?/understand',
			MULTIPART,
			`${part.repeat(5_000)}--x--\r\n`,
			{ 'accept-language': 'en' }
		);
		expect([answer.status, answer.tookMs < 1_000]).toEqual([413, true]);
		expect(answer.text).toContain('What you typed is still on the page before.');
	});

	test('JSON of many values or great depth is 422 at once', async () => {
		for (const body of [
			`{"kind":"need","title":"x","codes":[${'1,'.repeat(100_000)}1]}`,
			`{"kind":"need","title":"x",${Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join(',')}}`,
			`{"kind":"need","title":"x","codes":${'['.repeat(64)}${']'.repeat(64)}}`
		]) {
			const answer = await new Visitor().send({
				method: 'POST',
				path: '/api/v1/matches',
				headers: { 'content-type': 'application/json' },
				body
			});
			expect([answer.status, answer.tookMs < 1_000]).toEqual([422, true]);
			expect(answer.text).toContain('urn:trihelix:problem:too_large');
			expect(answer.headers['content-type']).toBe('application/problem+json');
		}
	});

	test('a long address is 414 in words, and so are many parameters', async () => {
		for (const path of ['/', '/listings', '/listings/new', '/sign-in', '/api/v1/listings']) {
			for (const query of [`q=${'a'.repeat(17_000)}`, 'q=a&'.repeat(300)]) {
				const answer = await new Visitor().get(`${path}?${query}`, { 'accept-language': 'en' });
				expect([path, answer.status, answer.tookMs < 1_000]).toEqual([path, 414, true]);
				if (!path.startsWith('/api/')) expect(answer.text).toContain('This address is too long');
			}
		}
	});
});

test.describe('what cannot be read is 4xx', () => {
	test('malformed multipart', async () => {
		const person = await demoPerson('kinh-doanh');
		for (const { path } of PAGES) {
			for (const [type, body] of [
				[MULTIPART, 'x'],
				[MULTIPART, '--x\r\n'],
				[MULTIPART, '--x\r\ncontent-disposition: form-data\r\n\r\nb\r\n--x--'],
				[MULTIPART, '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb'],
				['multipart/form-data', '--x\r\n'],
				['multipart/form-data; boundary=', '--\r\n']
			] as const) {
				const answer = await sendForm(person, path, type, body);
				expect([path, type, body, answer.status]).toEqual([path, type, body, 400]);
			}
		}
	});

	test('a form of another content type', async () => {
		for (const { path } of PAGES) {
			for (const type of [
				'text/plain',
				'application/json',
				'application/x-sveltekit-formdata',
				'x'
			]) {
				const answer = await sendForm(new Visitor(), path, type, 'a=b');
				expect([path, type, answer.status]).toEqual([path, type, 415]);
			}
		}
	});

	test('an action named default', async () => {
		for (const path of ['/sign-in', '/organisation/new', '/listings/new']) {
			const answer = await sendForm(new Visitor(), `${path}?/default`, FORM, 'a=b');
			expect([path, answer.status]).toEqual([path, 404]);
		}
	});

	test('a range that cannot be', async () => {
		for (const path of ['/favicon.svg', '/robots.txt', '/']) {
			for (const range of ['bytes=5-2', 'bytes=99999999-', 'bytes=a-b', 'bytes=--1', 'bytes=']) {
				const answer = await new Visitor().get(path, { range });
				expect([path, range, [200, 404, 416].includes(answer.status)]).toEqual([path, range, true]);
				if (path !== '/' && range !== 'bytes=99999999-')
					expect([path, range, answer.status]).toEqual([path, range, 416]);
			}
		}
	});

	test('malformed percent-encoding', async () => {
		for (const path of [
			'/%',
			'/%E0%A4%A',
			'/listings/%FF',
			'/organisations/%c0%af',
			'/api/v1/listings/%zz'
		]) {
			const { status } = await new Visitor().get(path);
			expect([path, status >= 400 && status < 500]).toEqual([path, true]);
		}
		for (const path of [
			'/?q=%E0%A4%A',
			'/listings?q=%',
			'/listings/new?text=%FF%FE%zz',
			'/sign-in?next=%'
		]) {
			const { status } = await new Visitor().get(path);
			expect([path, status]).toEqual([path, 200]);
		}
		const form = await sendForm(
			new Visitor(),
			'/sign-in?/password',
			FORM,
			'email=%E0%A4%A&password=%'
		);
		expect(form.status).toBe(422);
		const cookie = await new Visitor().get('/', { cookie: 'trihelix-draft-0=%E0%A4%A; locale=%' });
		expect(cookie.status).toBe(200);
	});
});

test.describe('in the log', () => {
	let site: BuiltSite;
	test.beforeAll(async () => {
		test.setTimeout(120_000);
		site = await startBuiltSite();
	});
	test.afterAll(() => site.stop());

	test('nothing is said of a visitor who leaves in the middle, nor of a broken request', async () => {
		const before = site.printed.length;
		for (const { path, type } of DOORS) {
			await leaveInTheMiddle(site.url, [
				`POST ${path} HTTP/1.1`,
				`host: ${new URL(site.url).host}`,
				`origin: ${site.url}`,
				`content-type: ${type}`,
				'content-length: 1000'
			]);
		}
		for (const path of ['/', '/listings', '/events'])
			await leaveInTheMiddle(site.url, [`GET ${path} HTTP/1.1`, `host: ${new URL(site.url).host}`]);
		const visitor = new Visitor({ site: site.url });
		await sendForm(visitor, '/sign-in?/password', MULTIPART, 'x');
		await sendForm(visitor, '/sign-in?/default', FORM, 'a=b');
		await visitor.get('/favicon.svg', { range: 'bytes=5-2' });
		await visitor.get('/%E0%A4%A');
		await wait(500);
		expect((await visitor.get('/healthz')).status).toBe(200);
		expect(site.printed.slice(before)).toEqual([]);
	});

	test('every line after the start is one JSON object, also where the database is lost', async () => {
		process.kill(await databaseOf(site.process.pid!), 'SIGKILL');
		const visitor = new Visitor({ site: site.url });
		const asked = await Promise.all(
			Array.from({ length: 20 }, () => visitor.get('/organisations').then(({ status }) => status))
		);
		expect(asked.filter((status) => ![200, 503].includes(status))).toEqual([]);
		await expect
			.poll(async () => (await visitor.get('/readyz')).status, { timeout: 20_000 })
			.toBe(200);
		const ready = site.printed.findIndex((line) => line.startsWith('Trihelix ready'));
		const lines = site.printed.slice(ready + 1);
		expect(lines.length).toBeGreaterThan(0);
		expect(lines.length).toBeLessThan(20);
		for (const line of lines) expect(JSON.parse(line)).toEqual(expect.any(Object));
	});
});

function sendForm(
	visitor: Visitor,
	path: string,
	type: string,
	body: string,
	headers: Readonly<Record<string, string>> = {}
) {
	return visitor.send({
		method: 'POST',
		path,
		headers: { accept: 'text/html', origin: visitor.site, 'content-type': type, ...headers },
		body
	});
}

/** Sends the head of a request and a little of its body, and cuts the connection. */
async function leaveInTheMiddle(url: string, head: readonly string[]): Promise<void> {
	const socket = connect(Number(new URL(url).port), '127.0.0.1');
	socket.on('error', () => undefined);
	socket.write(`${head.join('\r\n')}\r\n\r\n{"a":`);
	await wait(50);
	socket.resetAndDestroy();
	await wait(50);
}
