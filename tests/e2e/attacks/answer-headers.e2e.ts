import { expect, test } from '@playwright/test';
import { locationOf } from '../support/answer.ts';
import { storeListing } from '../support/listings.ts';
import { newOwner, slugOf } from '../support/organisations.ts';
import { bearerOf, demoPerson } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

const FORM = 'application/x-www-form-urlencoded';
const EVIL = 'https://evil.example';

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
