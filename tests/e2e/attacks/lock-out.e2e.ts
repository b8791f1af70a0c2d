import { expect, test } from '@playwright/test';
import { locationOf } from '../support/answer.ts';
import { readMailedCode } from '../support/outbox.ts';
import { newPerson } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

const PASSWORD = 'mot mat khau rat dai 2026';
/** More than any allowance of an account. */
const TRIES = 25;

test.setTimeout(120_000);

const askForCode = (browser: Visitor, email: string) => browser.post('/sign-in?/code', { email });
const type = (browser: Visitor, email: string, code: string) =>
	browser.post('/verify?/confirm', { email, code, purpose: 'sign_in' });

test('strangers use up their own allowances, and not those of the owner’s browser', async () => {
	const owner = await newPerson({ password: PASSWORD });
	const { email } = owner;
	await owner.post('/sign-out', {});
	const last = { password: 0, mail: 0, code: 0 };
	for (let turn = 0; turn < TRIES; turn += 1) {
		const stranger = new Visitor();
		const password = `mat khau so ${turn}`;
		last.password = (await stranger.post('/sign-in?/password', { email, password })).status;
		last.mail = (await askForCode(stranger, email)).status;
		last.code = (await type(new Visitor(), email, '000000')).status;
	}
	expect(last).toEqual({ password: 429, mail: 429, code: 429 });

	expect(locationOf(await owner.post('/sign-in?/password', { email, password: PASSWORD }))).toBe(
		'/desk'
	);
	await owner.post('/sign-out', {});
	expect((await askForCode(owner, email)).status).toBe(303);
	expect(locationOf(await type(owner, email, await readMailedCode(email)))).toBe('/desk');
});

test('a code in hand works, whatever others ask for and guess meanwhile', async () => {
	const { email } = await newPerson();
	const somewhereNew = new Visitor();
	expect((await askForCode(somewhereNew, email)).status).toBe(303);
	const code = await readMailedCode(email);
	for (let turn = 0; turn < TRIES; turn += 1) {
		const stranger = new Visitor();
		await askForCode(stranger, email);
		await type(stranger, email, code === '000000' ? '000001' : '000000');
	}
	expect(locationOf(await type(somewhereNew, email, code))).toBe('/desk');
});
