import { expect, test } from '@playwright/test';
import { jsonOf, locationOf } from '../support/answer.ts';
import { listingBody, storeListing } from '../support/listings.ts';
import { newOwner, organisationOf, slugOf } from '../support/organisations.ts';
import { bearerOf, demoPerson } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

const TOO_LARGE = 600 * 1024;
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const PROBLEM = 'application/problem+json';
const EVIL = 'https://evil.example';

/** One way in of each kind. */
const DOORS = [
	{ path: '/api/v1/matches', type: JSON_TYPE },
	{ path: '/api/v1/listings', type: JSON_TYPE },
	{ path: '/auth/v1/otp', type: JSON_TYPE },
	{ path: '/language', type: FORM },
	{ path: '/sign-in?/password', type: FORM },
	{ path: '/listings/new?/understand', type: FORM },
	{ path: '/organisation/new', type: FORM }
] as const;

test('a body over the limit is 413, whether or not it says how long it is', async () => {
	const person = await demoPerson('kinh-doanh');
	const piece = Buffer.alloc(64 * 1024, 'a');
	for (const { path, type } of DOORS) {
		const headers = {
			...bearerOf(person),
			origin: person.site,
			'content-type': type,
			accept: 'text/html'
		};
		const declared = await person.send({
			method: 'POST',
			path,
			headers,
			body: Buffer.alloc(TOO_LARGE, 'a')
		});
		expect([path, 'declared', declared.status]).toEqual([path, 'declared', 413]);
		const chunked = await person.send({
			method: 'POST',
			path,
			headers,
			body: Array.from({ length: 10 }, () => piece)
		});
		expect([path, 'chunked', chunked.status]).toEqual([path, 'chunked', 413]);
	}
	expect((await new Visitor().get('/healthz')).status).toBe(200);
});

test('a body of the wrong kind is 415, and no JSON is 400', async () => {
	const person = await demoPerson('kinh-doanh');
	for (const path of ['/api/v1/matches', '/api/v1/listings', '/auth/v1/otp']) {
		for (const type of [
			'text/plain',
			FORM,
			'multipart/form-data; boundary=x',
			'application/xml',
			''
		]) {
			const answer = await person.send({
				method: 'POST',
				path,
				headers: { ...bearerOf(person), origin: person.site, 'content-type': type },
				body: '{"kind":"need","title":"x"}'
			});
			expect([path, type, answer.status]).toEqual([path, type, 415]);
		}
		for (const body of [
			'',
			'{',
			'{"title":',
			'null',
			'[]',
			'"x"',
			'1',
			'\u0000',
			'\ufeff{}',
			'{"a":1}{'
		]) {
			const answer = await person.send({
				method: 'POST',
				path,
				headers: { ...bearerOf(person), 'content-type': JSON_TYPE },
				body
			});
			expect([400, 422], `${path} ${body}`).toContain(answer.status);
		}
	}
});

test('deep, wide and doubled JSON is refused, not followed', async () => {
	const bodies = [
		`${'['.repeat(100_000)}${']'.repeat(100_000)}`,
		`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
		`{"kind":"need","title":"x","codes":${'['.repeat(64)}${']'.repeat(64)}}`,
		`{"kind":"need","title":"x","codes":[${'{"scheme":"a","code":"b"},'.repeat(10_000)}1]}`,
		`{"kind":"need","title":"x","budgetMinVnd":1e999}`,
		`{"kind":"need","title":"x","budgetMinVnd":-1}`,
		`{"kind":"need","title":"x","languages":["vi'--"]}`,
		`{"kind":["need"],"title":{"x":1}}`
	];
	for (const body of bodies) {
		const answer = await new Visitor().send({
			method: 'POST',
			path: '/api/v1/matches',
			headers: { 'content-type': JSON_TYPE },
			body
		});
		expect([400, 422], body.slice(0, 60)).toContain(answer.status);
		expect(answer.headers['content-type']).toBe(PROBLEM);
		expect(answer.tookMs).toBeLessThan(5_000);
	}
});

test('ten thousand fields make a form no slower than it may be', async () => {
	const person = await demoPerson('kinh-doanh');
	const many = Object.fromEntries(
		Array.from({ length: 10_000 }, (_, index) => [`codes.${index}.scheme`, 'a'])
	);
	for (const path of ['/listings/new?/publish', '/organisation/edit', '/sign-up']) {
		const answer = await person.post(path, many);
		expect([path, answer.status < 500, answer.tookMs < 5_000]).toEqual([path, true, true]);
	}
});

test('a post from another site is 403 at every door', async () => {
	const person = await demoPerson('kinh-doanh');
	for (const { path, type } of DOORS) {
		for (const origin of [EVIL, 'null', 'http://localhost', `${person.site}.evil.example`]) {
			const answer = await person.send({
				method: 'POST',
				path,
				headers: { origin, 'content-type': type },
				body: type === FORM ? 'a=b' : '{}'
			});
			expect([path, origin, answer.status]).toEqual([path, origin, 403]);
		}
		const plain = await person.send({
			method: 'POST',
			path,
			headers: { origin: EVIL, 'content-type': 'text/plain' },
			body: 'a=b'
		});
		expect([path, plain.status]).toEqual([path, 403]);
	}
	for (const path of ['/language', '/sign-in?/password', '/sign-out']) {
		const answer = await person.send({
			method: 'POST',
			path,
			headers: { 'content-type': FORM },
			body: 'a=b'
		});
		expect([path, 'no origin', answer.status]).toEqual([path, 'no origin', 403]);
	}
	const read = await new Visitor().get('/api/v1/listings', { origin: EVIL });
	expect(Object.keys(read.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('a method that a door does not take is 405', async () => {
	const doors: readonly (readonly [path: string, ...methods: readonly string[]])[] = [
		['/api/v1/matches', 'GET', 'PUT', 'PATCH', 'DELETE'],
		['/api/v1/listings', 'PUT', 'PATCH', 'DELETE'],
		['/language', 'GET', 'PUT', 'DELETE'],
		['/healthz', 'POST', 'PUT', 'DELETE'],
		['/auth/v1/otp', 'GET', 'PUT', 'DELETE']
	];
	for (const [path, ...methods] of doors) {
		for (const method of methods) {
			const { status } = await new Visitor().send({
				method,
				path,
				headers: { origin: new Visitor().site }
			});
			expect([method, path, status]).toEqual([method, path, 405]);
		}
	}
	for (const method of ['TRACE', 'TRACK', 'PROPFIND', 'LOCK']) {
		const { status, text } = await new Visitor().send({
			method,
			path: '/',
			headers: { 'x-secret': 'shown-back' }
		});
		expect([method, status >= 400 && status < 500]).toEqual([method, true]);
		expect(text).not.toContain('shown-back');
	}
	const posted = await new Visitor().post('/listings', {});
	expect(posted.status).toBe(405);
});

test('every kind of answer carries the headers that protect it', async () => {
	const person = await demoPerson('kinh-doanh');
	const visitor = new Visitor();
	const answers = {
		page: await visitor.get('/'),
		'page that is not there': await visitor.get('/nothing-here'),
		redirect: await visitor.get('/desk'),
		'private page': await person.get('/desk'),
		'data of a page': await person.get('/desk/__data.json'),
		api: await visitor.get('/api/v1/listings'),
		problem: await visitor.get('/api/v1/listings/x'),
		'refused token': await visitor.get('/', { authorization: 'Bearer x' }),
		'other site': await visitor.send({
			method: 'POST',
			path: '/language',
			headers: { origin: EVIL, 'content-type': FORM },
			body: 'locale=en'
		}),
		'other site, JSON': await visitor.postJson('/api/v1/matches', {}, { origin: EVIL }),
		'inherited action': await visitor.post('/sign-in?/constructor', {}),
		auth: await visitor.get('/auth/v1/settings'),
		health: await visitor.get('/healthz')
	};
	for (const [what, { headers }] of Object.entries(answers)) {
		expect({ what, ...headers }).toMatchObject({
			what,
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'referrer-policy': 'strict-origin-when-cross-origin',
			'permissions-policy': expect.stringContaining('camera=()')
		});
		expect([what, headers['x-powered-by'], headers['server']]).toEqual([
			what,
			undefined,
			undefined
		]);
		if (!what.startsWith('other site'))
			expect([what, headers]).toEqual([
				what,
				expect.objectContaining({ 'cache-control': expect.any(String) })
			]);
	}
	for (const what of ['page', 'page that is not there', 'private page'] as const) {
		const policy = String(answers[what].headers['content-security-policy']);
		expect([what, policy]).toEqual([what, expect.stringMatching(/frame-ancestors 'none'/)]);
		expect(policy).not.toMatch(/script-src[^;]*unsafe/);
	}
});

test('no page of somebody who signed in may be kept by a cache', async () => {
	const { person, organisation } = await newOwner();
	const listing = await storeListing(person, organisation);
	const pages = [
		'/',
		'/desk',
		'/listings',
		`/listings/${listing}`,
		`/listings/${listing}/edit`,
		`/listings/${listing}/matches`,
		'/organisation',
		'/organisation/members',
		`/organisations/${await slugOf(person)}`,
		'/conversations',
		'/matches',
		'/account',
		'/account/export',
		'/nothing-here',
		'/desk/__data.json',
		'/desk/x.css',
		'/account/tokens/x.js',
		'/api/v1/listings',
		`/api/v1/listings/${listing}`
	];
	for (const page of pages) {
		const { headers } = await person.get(page);
		expect([page, headers['cache-control']]).toEqual([page, 'private, no-store']);
		expect([page, headers.vary]).toEqual([page, expect.stringContaining('Cookie')]);
	}
	const byToken = await new Visitor().get('/api/v1/listings', bearerOf(person));
	expect(byToken.headers['cache-control']).toBe('private, no-store');
	const signingIn = await new Visitor().post('/sign-in?/code', { email: person.email });
	expect(signingIn.headers['cache-control']).not.toMatch(/public|max-age=[1-9]/);
});

test('a forged host or proxy gets into no page', async () => {
	const visitor = new Visitor();
	const claims = {
		'x-forwarded-host': 'evil.example',
		'x-forwarded-proto': 'https',
		'x-forwarded-prefix': '/evil',
		'x-original-url': '/account/export',
		'x-rewrite-url': '/account/export',
		forwarded: 'host=evil.example;proto=https',
		'x-http-method-override': 'DELETE'
	};
	for (const path of ['/', '/listings', '/sign-in', '/api/v1/listings']) {
		const answer = await visitor.get(path, claims);
		expect(answer.status).toBe(200);
		expect(answer.text + locationOf(answer)).not.toContain('evil.example');
	}
});

test('a listing of an unknown place or code is 422, with a pointer', async () => {
	const person = await demoPerson('kinh-doanh');
	const organisation = await organisationOf(person);
	for (const fields of [
		{ placeCode: 'nowhere' },
		{ codes: [{ scheme: 'vsic-2007', code: '000000' }] },
		{ codes: [{ scheme: "'--", code: "'--" }] }
	]) {
		const answer = await person.postJson(
			'/api/v1/listings',
			listingBody(organisation, fields),
			bearerOf(person)
		);
		expect(answer.status).toBe(422);
		expect(jsonOf<{ type: string }>(answer).type).toMatch(/^urn:trihelix:problem:/);
	}
});
