import { expect, test } from '@playwright/test';
import type { JWK } from 'jose';
import { jsonOf, locationOf } from '../support/answer.ts';
import { forgeTokens, partsOf, type ForgedToken } from '../support/forge-tokens.ts';
import { genuineSigner, wrongClaims } from '../support/genuine-key.ts';
import { listingBody } from '../support/listings.ts';
import { newOwner, organisationOf } from '../support/organisations.ts';
import { bearerOf, demoPerson } from '../support/people.ts';
import { readSessionCookie, writeSessionCookie } from '../support/session-cookie.ts';
import { Visitor } from '../support/visitor.ts';

/** The operator of the demo: nobody has more to lose. */
const victim = () => demoPerson('dieu-hanh');

async function forgedTokens(): Promise<readonly ForgedToken[]> {
	const genuine = readSessionCookie(await victim()).access_token;
	const { keys } = jsonOf<{ readonly keys: readonly JWK[] }>(
		await new Visitor().get('/auth/v1/.well-known/jwks.json')
	);
	const jwk = keys.find(({ kid }) => kid === partsOf(genuine).header['kid']);
	if (jwk === undefined) throw new Error('The key of the token is not published.');
	const now = new Date();
	const sign = await genuineSigner(now);
	const wrong = wrongClaims(partsOf(genuine).payload, now);
	const signedWrongly = Object.entries(wrong).map(async ([how, payload]) => ({
		how: `rightly signed, ${how}`,
		token: await sign(payload)
	}));
	return [...(await forgeTokens(genuine, jwk, now)), ...(await Promise.all(signedWrongly))];
}

test('what the key of the site signs opens the door, so that wrong claims alone are what is refused', async () => {
	const { payload } = partsOf(readSessionCookie(await victim()).access_token);
	const token = await (await genuineSigner(new Date()))(payload);
	const answer = await new Visitor().get('/api/v1/listings', { authorization: `Bearer ${token}` });
	expect(answer.status).toBe(200);
});

test('the genuine token opens what the forged ones are tried on', async () => {
	const person = await victim();

	expect((await new Visitor().get('/api/v1/listings', bearerOf(person))).status).toBe(200);
	expect((await person.get('/desk')).status).toBe(200);
	expect(jsonOf(await new Visitor().get('/readyz', bearerOf(person)))).toHaveProperty('writable');
});

test('a forged token in the header is refused everywhere, also where visitors may enter', async () => {
	const organisation = await organisationOf(await victim());
	for (const { how, token } of await forgedTokens()) {
		const authorization = { authorization: `Bearer ${token}` };
		const visitor = new Visitor();
		const statuses = [
			await visitor.get('/api/v1/listings', authorization),
			await visitor.get('/readyz', authorization),
			await visitor.get('/auth/v1/user', authorization),
			await visitor.postJson('/api/v1/listings', listingBody(organisation), authorization)
		].map(({ status }) => status);
		expect({ how, statuses }).toEqual({ how, statuses: [401, 401, 401, 401] });
	}
});

test('a forged token in the cookie makes nobody more than a visitor', async () => {
	const genuine = readSessionCookie(await victim());
	for (const { how, token } of await forgedTokens()) {
		const visitor = new Visitor();
		writeSessionCookie(visitor, { ...genuine, refresh_token: 'none', access_token: token });
		const desk = await visitor.get('/desk');
		expect({ how, status: desk.status, to: locationOf(desk) }).toEqual({
			how,
			status: 303,
			to: '/sign-in?next=%2Fdesk'
		});
		expect(jsonOf(await visitor.get('/readyz')), how).toEqual({ ready: true });
	}
});

test('a personal token is nothing unless it is known', async () => {
	const wrong = [
		'thx_',
		`thx_${'A'.repeat(43)}`,
		`thx_${'A'.repeat(42)}'`,
		'thx_../../..',
		'none',
		'',
		'null'
	];
	for (const token of wrong) {
		const answer = await new Visitor().get('/api/v1/listings', {
			authorization: `Bearer ${token}`
		});
		expect([token, answer.status]).toEqual([token, 401]);
	}
	for (const authorization of ['Basic YTpi', 'Bearer', 'bearer  ', 'Token x']) {
		const answer = await new Visitor().get('/api/v1/listings', { authorization });
		expect([authorization, answer.status]).toEqual([authorization, 401]);
	}
});

test('a session cookie with an edited account still says who its token says', async () => {
	const { person } = await newOwner({ name: 'Trần Thật Thà' });
	const operator = partsOf(readSessionCookie(await victim()).access_token).payload;
	const session = readSessionCookie(person);
	writeSessionCookie(person, {
		...session,
		user: { id: operator.sub, email: 'dieu-hanh@demo.example', role: 'service_role' },
		role: 'operator'
	});

	const desk = await person.get('/desk');
	expect(desk.text).toContain('Trần Thật Thà');
	expect(desk.text).not.toContain('Mai Quang Huy');
	expect(jsonOf(await person.get('/readyz'))).toEqual({ ready: true });
});

test('an edited session cookie with the old signature is a visitor’s', async () => {
	const { person } = await newOwner();
	const session = readSessionCookie(person);
	const { payload } = partsOf(session.access_token);
	const operator = partsOf(readSessionCookie(await victim()).access_token).payload;
	const [head, , signature] = session.access_token.split('.');
	for (const changes of [
		{ sub: operator.sub },
		{ session_id: operator['session_id'] },
		{ sub: operator.sub, session_id: operator['session_id'], email: operator['email'] },
		{ exp: (payload.exp ?? 0) + 1_000_000 }
	]) {
		const body = Buffer.from(JSON.stringify({ ...payload, ...changes })).toString('base64url');
		const visitor = new Visitor();
		const access_token = `${head}.${body}.${signature}`;
		writeSessionCookie(visitor, { ...session, access_token, refresh_token: 'none' });
		expect(locationOf(await visitor.get('/desk'))).toBe('/sign-in?next=%2Fdesk');
	}
});

test('a session cookie that is no session at all does no harm', async () => {
	const nonsense = [
		'',
		'base64-',
		'base64-!!!!',
		'base64-bnVsbA',
		'base64-W10',
		'e30',
		'[]',
		`base64-${'A'.repeat(7000)}`,
		'%00'
	];
	for (const value of nonsense) {
		const answer = await new Visitor().get('/desk', { cookie: `trihelix-session=${value}` });
		expect([value.slice(0, 20), answer.status, locationOf(answer)]).toEqual([
			value.slice(0, 20),
			303,
			'/sign-in?next=%2Fdesk'
		]);
	}
});
