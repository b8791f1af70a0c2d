import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { Answer } from './support/answer.ts';
import { storeListing } from './support/listings.ts';
import { newOwner } from './support/organisations.ts';
import { newPerson } from './support/people.ts';
import { Visitor } from './support/visitor.ts';

// The home page of visitors is kept in memory: nothing of that may be seen.

const VIETNAMESE = { 'accept-language': 'vi' };
const ENGLISH = { 'accept-language': 'en' };

const languageOf = ({ text }: Answer) => /<html lang="(\w+)"/.exec(text)?.[1];

test('what is published is on the home page of everybody, in both languages', async () => {
	const { person, organisation } = await newOwner();
	const visitor = new Visitor();
	for (const language of [VIETNAMESE, ENGLISH]) await visitor.get('/', language);

	const title = `Cần thợ hàn ống ${randomUUID()}`;
	await storeListing(person, organisation, { title });

	for (const language of [VIETNAMESE, ENGLISH]) {
		await expect.poll(async () => (await visitor.get('/', language)).text).toContain(title);
	}
	expect((await person.get('/')).text).toContain(title);
});

test('visitors and people who signed in never get each other’s home page', async () => {
	const name = `Đặng Riêng Tư ${randomUUID()}`;
	const { person } = await newOwner({ name });
	const visitor = new Visitor();
	const ended = new Visitor();
	ended.cookies.set('trihelix-session', 'base64-nothing');

	for (let round = 0; round < 3; round += 1) {
		const own = await person.get('/');
		expect(own.text).toContain(name);
		expect(own.headers['cache-control']).toBe('private, no-store');

		for (const nobody of [visitor, ended]) {
			const seen = await nobody.get('/');
			expect(seen.text).not.toContain(name);
			expect(seen.text).toContain('/sign-in?next=');
			expect(seen.headers['cache-control']).toBe('no-cache');
			expect(seen.headers.vary).toContain('Cookie');
		}
	}
	await person.post('/sign-out', {});
	expect((await person.get('/')).text).not.toContain(name);
});

test('every visitor reads it in the language they chose or their browser asks for', async () => {
	const chose = new Visitor();
	chose.cookies.set('locale', 'en');
	for (let round = 0; round < 3; round += 1) {
		expect(languageOf(await new Visitor().get('/', VIETNAMESE))).toBe('vi');
		expect(languageOf(await new Visitor().get('/', ENGLISH))).toBe('en');
		expect(languageOf(await new Visitor().get('/'))).toBe('vi');
		expect(languageOf(await chose.get('/', VIETNAMESE))).toBe('en');
	}
});

test('who asks first, and with what, leaves nothing behind for the next visitor', async () => {
	const { person, organisation } = await newOwner();
	const word = randomUUID();
	const odd = new Visitor();
	odd.cookies.set('odd', word);
	const headers = { host: `${word}.example`, 'x-odd': word, 'user-agent': word };
	expect((await odd.get(`/?q=${word}`)).text).toContain(word);

	// After a change the page is made anew, for the odd one first.
	const title = `Cần thợ tiện ${randomUUID()}`;
	await storeListing(person, organisation, { title });
	await expect.poll(async () => (await new Visitor().get('/', headers)).text).toContain(title);
	await odd.get('/');

	const next = await new Visitor().get('/');
	expect(next.text).toContain(title);
	expect(next.text + JSON.stringify(next.headers)).not.toContain(word);
});

test('its scripts run in every visit, because each answer names them by a nonce of its own', async () => {
	const nonces = new Set<string>();
	for (let visit = 0; visit < 3; visit += 1) {
		const { text, headers } = await new Visitor().get('/');
		const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
		const scripts = [...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
		expect(scripts.length).toBeGreaterThan(1);
		for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
		nonces.add(nonce);
	}
	expect(nonces.size).toBe(3);
});

test('pages and data come compressed to browsers, and events do not', async () => {
	const person = await newPerson();
	const accepted = { 'accept-encoding': 'gzip' };
	for (const path of ['/', '/__data.json', '/listings', '/api/v1/listings']) {
		const { headers } = await person.get(path, accepted);
		expect([path, headers['content-encoding']]).toEqual([path, 'gzip']);
		expect(headers.vary).toContain('Accept-Encoding');
		expect((await person.get(path)).headers['content-encoding']).toBeUndefined();
	}
	const stop = new AbortController();
	const events = await fetch(`${person.site}/events`, {
		signal: stop.signal,
		headers: {
			'accept-encoding': 'gzip',
			cookie: [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
		}
	});
	expect(events.headers.get('content-type')).toBe('text/event-stream');
	expect(events.headers.get('content-encoding')).toBeNull();
	const first = await events.body?.getReader().read();
	expect(new TextDecoder().decode(first?.value)).toContain('retry:');
	stop.abort();
});
