import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { jsonOf, locationOf } from '../support/answer.ts';
import { readMailedCodes } from '../support/outbox.ts';
import { readSessionCookie } from '../support/session-cookie.ts';
import { Visitor } from '../support/visitor.ts';

const MINE = 'mưa rào trên sông Bé';
const THEIRS = 'mật khẩu của kẻ lạ mặt';

const signUp = (browser: Visitor, email: string, password: string) =>
	browser.post('/sign-up', { name: 'Nguyễn Thử Nghiệm', email, password });
const confirm = (browser: Visitor, email: string, code: string, purpose = 'sign_up') =>
	browser.post('/verify?/confirm', { email, code, purpose });
const signIn = (email: string, password: string) =>
	new Visitor().post('/sign-in?/password', { email, password });

test('whoever signs a pending address up again gets neither the account nor into it', async () => {
	const email = `${randomUUID()}@people.example`;
	const [owner, stranger] = [new Visitor(), new Visitor()];
	await signUp(owner, email, MINE);
	const [mine = ''] = await readMailedCodes(email);
	await signUp(stranger, email, THEIRS);
	const [theirs = ''] = await readMailedCodes(email);

	// The owner reads two mails, and types the newer one first.
	if (theirs !== mine) expect((await confirm(owner, email, theirs)).status).toBe(422);
	expect(locationOf(await confirm(owner, email, mine))).toBe('/desk');
	expect((await signIn(email, THEIRS)).status).toBe(422);
	expect(locationOf(await signIn(email, MINE))).toBe('/desk');
	expect((await confirm(stranger, email, theirs)).status).toBe(422);
	expect((await signIn(email, THEIRS)).status).toBe(422);
});

test('a code that was mailed because a stranger asked opens nothing at the owner’s browser', async () => {
	const email = `${randomUUID()}@people.example`;
	const owner = new Visitor();
	const stranger = new Visitor();
	await signUp(stranger, email, THEIRS);
	const [theirs = ''] = await readMailedCodes(email);
	for (const purpose of ['sign_up', 'sign_in', 'recovery']) {
		expect([purpose, (await confirm(owner, email, theirs, purpose)).status]).toEqual([
			purpose,
			422
		]);
	}
	expect((await signIn(email, THEIRS)).status).toBe(422);
});

test('by the bare Auth API an unconfirmed password does not outlive a second sign-up', async () => {
	const email = `${randomUUID()}@people.example`;
	const program = new Visitor();
	const ask = (password: string, from = program) =>
		from.postJson('/auth/v1/signup', { email, password });
	await ask(MINE);
	await ask(THEIRS, new Visitor());
	const [theirs = ''] = await readMailedCodes(email);
	const verified = await program.postJson('/auth/v1/verify', {
		email,
		token: theirs,
		type: 'signup'
	});
	expect(verified.status).toBe(200);
	for (const password of [MINE, THEIRS]) expect((await signIn(email, password)).status).toBe(422);
});

test('an address changes once both addresses have said so, in the browser that asked', async () => {
	const [was, will] = [`${randomUUID()}@people.example`, `${randomUUID()}@people.example`];
	const owner = new Visitor();
	await signUp(owner, was, MINE);
	await confirm(owner, was, (await readMailedCodes(was))[0] ?? '');
	expect(locationOf(await owner.get('/account/security/email'))).toBe('/account/security');
	expect((await owner.post('/account/security?/changeEmail', { newEmail: 'x' })).status).toBe(422);
	const asked = await owner.post('/account/security?/changeEmail', { newEmail: will });
	expect(locationOf(asked)).toBe('/account/security/email');
	const [currentCode = ''] = await readMailedCodes(was);
	const [newCode = ''] = await readMailedCodes(will);
	const elsewhere = await new Visitor().postJson('/auth/v1/verify', {
		email: was,
		token: currentCode,
		type: 'email_change'
	});
	expect(elsewhere.status).toBe(403);

	const wrong = newCode === '000000' ? '000001' : '000000';
	const half = await owner.post('/account/security/email', { currentCode, newCode: wrong });
	expect(half.status).toBe(422);
	expect(half.text).toContain(currentCode);
	const { access_token } = readSessionCookie(owner);
	const seen = await new Visitor().get('/auth/v1/user', {
		authorization: `Bearer ${access_token}`
	});
	expect(jsonOf(seen)).toMatchObject({ email: was, new_email: will });

	const done = await owner.post('/account/security/email', { currentCode, newCode });
	expect(locationOf(done)).toBe('/account/security?done=email');
	expect((await owner.get('/account/security?done=email')).text).toContain(will);
	expect((await signIn(was, MINE)).status).toBe(422);
	expect(locationOf(await signIn(will, MINE))).toBe('/desk');
});
