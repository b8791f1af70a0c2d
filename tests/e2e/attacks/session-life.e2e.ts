import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { jsonOf, locationOf, type Answer } from '../support/answer.ts';
import { listingFields } from '../support/listing-form.ts';
import { listingBody, storeListing } from '../support/listings.ts';
import { letJoin, newOwner } from '../support/organisations.ts';
import { bearerOf, newPerson, signInAs } from '../support/people.ts';
import { makeToken, tokenIdOf } from '../support/personal-tokens.ts';
import {
	readSessionCookie,
	writeSessionCookie,
	type SessionTokens
} from '../support/session-cookie.ts';
import { readMailedCode } from '../support/outbox.ts';
import { suspend } from '../support/suspend.ts';
import { Visitor } from '../support/visitor.ts';

const PASSWORD = 'mot mat khau rat dai 2026';
const NEW_PASSWORD = 'mot mat khau khac han 2027';
/** So long after its first use a refresh token is still taken, because two tabs may show it together. */
const REUSE_ALLOWED_MS = 10_000;
const TO_SIGN_IN = '/sign-in?next=%2Fdesk';

function refresh(token: string): Promise<Answer> {
	return new Visitor().postJson('/auth/v1/token?grant_type=refresh_token', {
		refresh_token: token
	});
}

function bearerFrom({ access_token }: SessionTokens) {
	return { authorization: `Bearer ${access_token}` };
}

async function stillActs(session: SessionTokens): Promise<readonly number[]> {
	const authorization = { authorization: `Bearer ${session.access_token}` };
	const cookies = new Visitor();
	writeSessionCookie(cookies, session);
	return [
		(await new Visitor().get('/api/v1/listings', authorization)).status,
		(await new Visitor().get('/auth/v1/user', authorization)).status,
		(await cookies.get('/desk')).status,
		(await refresh(session.refresh_token)).status
	];
}

const ALIVE = [200, 200, 200, 200];
const ENDED = [401, 401, 303, 400];

test('a refresh token that comes back late ends the session of everybody who holds it', async () => {
	test.setTimeout(60_000);
	const person = await newPerson();
	const first = readSessionCookie(person);
	const second = jsonOf<SessionTokens>(await refresh(first.refresh_token));
	expect(second.refresh_token).not.toBe(first.refresh_token);
	const third = jsonOf<SessionTokens>(await refresh(second.refresh_token));
	expect((await person.get('/desk')).status).toBe(200);

	await wait(REUSE_ALLOWED_MS + 500);
	expect((await refresh(first.refresh_token)).status).toBe(400);
	for (const session of [first, second, third]) expect(await stillActs(session)).toEqual(ENDED);
	expect(locationOf(await person.get('/desk'))).toBe(TO_SIGN_IN);
});

test('signing out ends the session, whoever copied its tokens', async () => {
	const person = await newPerson();
	const copied = readSessionCookie(person);
	expect(await stillActs(copied)).toEqual(ALIVE);
	writeSessionCookie(person, copied);

	expect((await person.post('/sign-out', {})).status).toBe(303);
	expect([...person.cookies.keys()].filter((name) => name.startsWith('trihelix-session'))).toEqual(
		[]
	);
	expect(await stillActs(copied)).toEqual(ENDED);
});

test('signing out everywhere ends every session', async () => {
	const person = await newPerson({ password: PASSWORD });
	const elsewhere = await signInAs(person.email, PASSWORD);
	const copied = readSessionCookie(elsewhere);
	expect((await person.post('/account/security?/signOutEverywhere', {})).status).toBe(303);
	expect(await stillActs(copied)).toEqual(ENDED);
});

test('a new password ends the other sessions, and the old one opens nothing', async () => {
	const person = await newPerson({ password: PASSWORD });
	const elsewhere = readSessionCookie(await signInAs(person.email, PASSWORD));
	const changed = await person.post('/reset-password?/set', {
		password: NEW_PASSWORD,
		currentPassword: PASSWORD
	});
	expect(changed.status).toBe(303);
	expect(await stillActs(elsewhere)).toEqual(ENDED);
	expect((await person.get('/desk')).status).toBe(200);
	const old = await new Visitor().post('/sign-in?/password', {
		email: person.email,
		password: PASSWORD
	});
	expect(old.status).toBe(422);
});

test('whoever is suspended is nobody from the next request on', async () => {
	const { person, organisation } = await newOwner({ password: PASSWORD });
	const token = { authorization: `Bearer ${await makeToken(person)}` };
	const listing = await storeListing(person, organisation);
	expect((await new Visitor().get('/api/v1/listings', token)).status).toBe(200);

	await suspend(person.email);
	expect((await new Visitor().get('/api/v1/listings', token)).status).toBe(401);
	expect((await new Visitor().get('/api/v1/listings', bearerOf(person))).status).toBe(401);
	const session = readSessionCookie(person);
	// Told once, on a page of its own; afterwards the browser is a visitor's, and nothing leads in a circle.
	expect(locationOf(await person.get('/desk'))).toBe('/suspended');
	const told = await person.get('/suspended');
	expect([told.status, told.text]).toEqual([200, expect.stringContaining('tạm khóa')]);
	expect((await person.get('/suspended', { 'accept-language': 'en' })).text).toContain('suspended');
	expect(locationOf(await person.get('/desk'))).toBe(TO_SIGN_IN);
	expect((await person.get('/events')).status).toBe(401);
	expect((await new Visitor().get('/auth/v1/user', bearerFrom(session))).status).toBe(401);
	expect((await refresh(session.refresh_token)).status).toBe(400);
	const change = await new Visitor().send({
		method: 'PUT',
		path: '/auth/v1/user',
		headers: { ...bearerFrom(session), 'content-type': 'application/json' },
		body: JSON.stringify({ data: { name: 'Vẫn còn đây' } })
	});
	expect(change.status).toBe(401);
	const moved = await person.post(`/listings/${listing}/edit?/withdraw`, {});
	expect(locationOf(moved)).toMatch(/^\/sign-in/);
	const again = new Visitor();
	const signIn = await again.post('/sign-in?/password', {
		email: person.email,
		password: PASSWORD
	});
	expect([signIn.status, signIn.text]).toEqual([403, expect.stringContaining('tạm khóa')]);
	await again.post('/sign-in?/code', { email: person.email });
	const code = await readMailedCode(person.email);
	const typed = await again.post('/verify?/confirm', {
		email: person.email,
		code,
		purpose: 'sign_in'
	});
	expect([typed.status, typed.text]).toEqual([403, expect.stringContaining('tạm khóa')]);
	expect(locationOf(await again.get('/desk'))).toBe(TO_SIGN_IN);
});

test('a role taken away is gone with the next request, on both planes', async () => {
	const owner = await newOwner();
	const member = await newPerson();
	const membershipId = await letJoin(owner.person, member, 'editor');
	const token = { authorization: `Bearer ${await makeToken(member)}` };
	const create = () =>
		new Visitor().postJson('/api/v1/listings', listingBody(owner.organisation), token);
	const change = (to: string) =>
		owner.person.post('/organisation/members?/change', { membershipId, change: to });
	expect((await create()).status).toBe(201);
	const draft = await storeListing(member, owner.organisation, { status: 'draft' });

	expect((await change('viewer')).status).toBe(303);
	expect((await create()).status).toBe(403);
	expect((await member.get(`/listings/${draft}/edit`)).status).toBe(403);
	const posted = await member.post(
		'/listings/new?/publish',
		listingFields({ organisationId: owner.organisation })
	);
	expect(locationOf(posted)).not.toMatch(/^\/listings\/[0-9a-f]{8}/);

	expect((await change('end')).status).toBe(303);
	expect((await create()).status).toBe(403);
	expect((await member.get(`/listings/${draft}/edit`)).status).toBe(404);
	expect((await new Visitor().get(`/api/v1/listings/${draft}`, token)).status).toBe(404);
	expect((await member.get(`/organisation?of=${owner.organisation}`)).status).toBe(404);
});

test('a token that was revoked opens nothing', async () => {
	const { person } = await newOwner();
	const token = { authorization: `Bearer ${await makeToken(person)}` };
	expect((await new Visitor().get('/api/v1/listings', token)).status).toBe(200);
	await person.post('/account/tokens?/revoke', { tokenId: await tokenIdOf(person) });
	expect((await new Visitor().get('/api/v1/listings', token)).status).toBe(401);
	expect((await new Visitor().get('/desk', token)).status).toBe(401);
});

test('a personal token reads no settings of its owner and makes no other token', async () => {
	const { person } = await newOwner();
	const token = { authorization: `Bearer ${await makeToken(person)}` };
	const visitor = new Visitor();
	for (const page of ['/account', '/account/tokens', '/account/export', '/account/security']) {
		expect([page, (await visitor.get(page, token)).status]).toEqual([page, 403]);
	}
	const made = await visitor.post('/account/tokens?/create', { name: 'Thêm', days: '7' }, token);
	expect(made.status).toBe(403);
	const password = { password: NEW_PASSWORD, currentPassword: PASSWORD };
	const changed = await visitor.post('/reset-password?/set', password, token);
	expect(changed.status).toBeGreaterThanOrEqual(400);
	expect(changed.status).toBeLessThan(500);
});

test('a mailed code works once, for its own address, where it was asked for, and not after five wrong ones', async () => {
	const person = await newPerson();
	const ask = async () => {
		const browser = new Visitor();
		await browser.post('/sign-in?/code', { email: person.email });
		return { browser, code: await readMailedCode(person.email) };
	};
	const type = (browser: Visitor, email: string, code: string) =>
		browser.post('/verify?/confirm', { email, code, purpose: 'sign_in' });
	const { browser, code } = await ask();
	expect((await type(browser, (await newPerson()).email, code)).status).toBe(422);
	expect((await type(new Visitor(), person.email, code)).status).toBe(422);
	expect((await type(browser, person.email, code)).status).toBe(303);
	expect((await type(browser, person.email, code)).status).toBe(422);

	const second = await ask();
	const wrong = second.code === '000000' ? '000001' : '000000';
	for (let guess = 0; guess < 5; guess += 1)
		expect((await type(second.browser, person.email, wrong)).status).toBe(422);
	expect((await type(second.browser, person.email, second.code)).status).toBe(422);
});

test('a stream of events ends when what its reader may do changes', async () => {
	const owner = await newOwner();
	const member = await newPerson();
	const membershipId = await letJoin(owner.person, member, 'editor');
	const token = { authorization: `Bearer ${await makeToken(member)}` };
	const cookie = [...member.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	const ways = {
		'removed from an organisation': () =>
			owner.person.post('/organisation/members?/change', { membershipId, change: 'end' }),
		'without the token': async () =>
			member.post('/account/tokens?/revoke', { tokenId: await tokenIdOf(member) })
	};
	for (const [how, change] of Object.entries(ways)) {
		const stream = await fetch(`${member.site}/events`, {
			headers: how === 'without the token' ? token : { cookie }
		});
		expect([how, stream.status]).toEqual([how, 200]);
		const end = Promise.race([stream.text().then(() => 'ended'), wait(5_000, 'goes on')]);
		await change();
		expect([how, await end]).toEqual([how, 'ended']);
	}
});
