import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';
import {
	clientOf,
	embeddedAuth,
	GOOD_PASSWORD,
	mailsTo,
	newestCode,
	otherCode,
	signedUpClient,
	type Client
} from './auth-bench.ts';
import type { Auth } from '#lib/server/auth/auth.ts';
import { drawBrowserSecret } from '#lib/server/auth/browser.ts';

const STRANGERS_PASSWORD = 'mật khẩu của kẻ lạ';

let database: TestDatabase;
let auth: Auth;

beforeAll(async () => {
	database = await openTestDatabase();
	auth = embeddedAuth(database);
});
afterAll(() => database.close());

describe('signing up with a password', () => {
	test('opens an account that its mailed code confirms, once', async () => {
		const email = 'lan@example.org';
		const client = clientOf(auth);
		const signedUp = await client.auth.signUp({
			email: ' Lan@Example.org ',
			password: GOOD_PASSWORD,
			options: { data: { name: 'Nguyễn Thị Lan', locale: 'en', region_role: 'operator' } }
		});
		expect(signedUp.error).toBeNull();
		expect(signedUp.data.session).toBeNull();
		expect(signedUp.data.user).toMatchObject({ email, identities: [] });
		expect(await mailsTo(database, email)).toMatchObject([
			{ template: 'sign_up_code', locale: 'en', code: expect.stringMatching(/^\d{6}$/) as string }
		]);

		const before = await client.auth.signInWithPassword({ email, password: GOOD_PASSWORD });
		expect(before.error?.code).toBe('invalid_credentials');

		const token = await newestCode(database, email);
		const verified = await client.auth.verifyOtp({ email, token, type: 'signup' });
		expect(verified.error).toBeNull();
		expect(verified.data.user?.id).toBe(signedUp.data.user?.id);
		expect(verified.data.user).toMatchObject({
			user_metadata: { name: 'Nguyễn Thị Lan', locale: 'en', region_role: 'operator' },
			app_metadata: { provider: 'email' },
			role: 'authenticated'
		});

		const again = await clientOf(auth).auth.verifyOtp({ email, token, type: 'signup' });
		expect(again.error?.code).toBe('otp_expired');
		const after = await clientOf(auth).auth.signInWithPassword({ email, password: GOOD_PASSWORD });
		expect(after.error).toBeNull();
		expect(after.data.user?.id).toBe(signedUp.data.user?.id);
	});

	test('gives a person a name and no rights, whatever they claim', async () => {
		const email = 'minh@example.org';
		const client = clientOf(auth);
		await client.auth.signUp({
			email,
			password: GOOD_PASSWORD,
			options: { data: { name: 'Minh', role: 'service_role', region_role: 'operator' } }
		});
		const before = await database.owner.query('select id from auth.users where email = $1', [
			email
		]);
		expect(before).toEqual([]);
		const token = await newestCode(database, email);
		await client.auth.verifyOtp({ email, token, type: 'signup' });
		const rows = await database.owner.query(
			`select persons.name, persons.region_role, users.role, users.raw_user_meta_data as metadata
			from auth.users join public.persons on persons.user_id = users.id where users.email = $1`,
			[email]
		);
		expect(rows).toEqual([
			{
				name: 'Minh',
				region_role: null,
				role: 'authenticated',
				metadata: { name: 'Minh', role: 'service_role', region_role: 'operator' }
			}
		]);
	});

	test('answers a known address alike, and tells its owner by mail', async () => {
		const email = 'known@example.org';
		await signedUpClient(database, auth, email);
		const known = await clientOf(auth).auth.signUp({ email, password: 'một câu khác hẳn' });
		const unknown = await clientOf(auth).auth.signUp({
			email: 'unknown@example.org',
			password: 'một câu khác hẳn'
		});
		expect(known.error).toBeNull();
		expect(Object.keys(known.data.user ?? {})).toEqual(Object.keys(unknown.data.user ?? {}));
		expect((await mailsTo(database, email)).at(-1)).toMatchObject({
			template: 'address_already_registered',
			code: null
		});
		const same = await clientOf(auth).auth.signInWithPassword({ email, password: GOOD_PASSWORD });
		expect(same.error).toBeNull();
	});

	test.each(['before', 'after'] as const)(
		'in a browser brings the password asked for there, whoever signs the address up %s',
		async (when) => {
			const email = `mine-${when}@example.org`;
			const stranger = clientOf(auth, '203.0.113.8', drawBrowserSecret());
			const owner = clientOf(auth, '192.0.2.1', drawBrowserSecret());
			const signUpStranger = () =>
				stranger.auth.signUp({
					email,
					password: STRANGERS_PASSWORD,
					options: { data: { name: 'Kẻ lạ' } }
				});
			if (when === 'before') await signUpStranger();
			await owner.auth.signUp({
				email,
				password: GOOD_PASSWORD,
				options: { data: { name: 'Chính chủ' } }
			});
			const mine = await newestCode(database, email);
			if (when === 'after') await signUpStranger();
			const codes = (await mailsTo(database, email)).map(({ code }) => code);
			const theirs = codes.find((code) => code !== mine) ?? '';

			// The owner types the code of the stranger's mail: it is none of theirs.
			const wrong = await owner.auth.verifyOtp({ email, token: theirs, type: 'signup' });
			expect(wrong.error?.code).toBe('otp_expired');
			const right = await owner.auth.verifyOtp({ email, token: mine, type: 'signup' });
			expect(right.error).toBeNull();
			expect(right.data.user?.user_metadata).toEqual({ name: 'Chính chủ' });

			const again = { email, password: STRANGERS_PASSWORD };
			const intruder = await clientOf(auth).auth.signInWithPassword(again);
			expect(intruder.error?.code).toBe('invalid_credentials');
			const own = await clientOf(auth).auth.signInWithPassword({ email, password: GOOD_PASSWORD });
			expect(own.error).toBeNull();
		}
	);

	test('by programs that send no secret of a browser brings no password once it was made twice', async () => {
		const email = 'twice@example.org';
		const owner = clientOf(auth);
		await owner.auth.signUp({ email, password: GOOD_PASSWORD });
		const mine = await newestCode(database, email);
		await clientOf(auth, '203.0.113.8').auth.signUp({ email, password: STRANGERS_PASSWORD });
		const theirs = await newestCode(database, email);

		// The owner cannot tell the two mails apart, and types the newer one.
		const verified = await owner.auth.verifyOtp({ email, token: theirs, type: 'signup' });
		expect(verified.error).toBeNull();
		for (const password of [STRANGERS_PASSWORD, GOOD_PASSWORD]) {
			const tried = await clientOf(auth).auth.signInWithPassword({ email, password });
			expect(tried.error?.code).toBe('invalid_credentials');
		}
		const stale = await clientOf(auth).auth.verifyOtp({ email, token: mine, type: 'signup' });
		expect(stale.error?.code).toBe('otp_expired');
		// Whoever reads the mail sets a password of their own now.
		expect((await owner.auth.updateUser({ password: GOOD_PASSWORD })).error).toBeNull();
	});

	test.each([
		['signs in', 'email', (client: Client, email: string) => client.auth.signInWithOtp({ email })],
		[
			'sets a new password',
			'recovery',
			(client: Client, email: string) => client.auth.resetPasswordForEmail(email)
		]
	] as const)('a code that %s opens nothing in another browser', async (_, type, ask) => {
		const email = `bound-${type}@example.org`;
		await signedUpClient(database, auth, email);
		const here = clientOf(auth, '192.0.2.1', drawBrowserSecret());
		await ask(here, email);
		const token = await newestCode(database, email);
		for (const elsewhere of [clientOf(auth), clientOf(auth, '192.0.2.1', drawBrowserSecret())]) {
			const tried = await elsewhere.auth.verifyOtp({ email, token, type });
			expect(tried.error?.code).toBe('otp_expired');
		}
		expect((await here.auth.verifyOtp({ email, token, type })).error).toBeNull();
	});

	test('a code in hand works on when others ask for the same address, and guess', async () => {
		const email = 'in-hand@example.org';
		await signedUpClient(database, auth, email);
		const here = clientOf(auth, '192.0.2.1', drawBrowserSecret());
		await here.auth.signInWithOtp({ email });
		const token = await newestCode(database, email);
		for (const stranger of [clientOf(auth), clientOf(auth, '203.0.113.8', drawBrowserSecret())]) {
			await stranger.auth.signInWithOtp({ email });
			for (let guess = 0; guess < 8; guess += 1) {
				await stranger.auth.verifyOtp({ email, token: otherCode(token), type: 'email' });
			}
		}
		expect((await here.auth.verifyOtp({ email, token, type: 'email' })).error).toBeNull();
	});

	test('nor does a stranger elsewhere use up the guesses at a code that a program asked for', async () => {
		const email = 'program@example.org';
		await clientOf(auth).auth.signInWithOtp({ email });
		const token = await newestCode(database, email);
		const stranger = clientOf(auth, '203.0.113.8');
		for (let guess = 0; guess < 8; guess += 1) {
			await stranger.auth.verifyOtp({ email, token: otherCode(token), type: 'email' });
		}
		expect((await stranger.auth.verifyOtp({ email, token, type: 'email' })).error?.code).toBe(
			'otp_expired'
		);
		expect((await clientOf(auth).auth.verifyOtp({ email, token, type: 'email' })).error).toBeNull();
	});

	test('a stranger who signed an address up does not get in when its owner signs in by code', async () => {
		const email = 'victim@example.org';
		await clientOf(auth).auth.signUp({ email, password: 'mật khẩu của kẻ lạ' });
		const token = await newestCode(database, email);
		const owner = await clientOf(auth).auth.verifyOtp({ email, token, type: 'email' });
		expect(owner.error).toBeNull();
		const stranger = await clientOf(auth).auth.signInWithPassword({
			email,
			password: 'mật khẩu của kẻ lạ'
		});
		expect(stranger.error?.code).toBe('invalid_credentials');
	});

	test('twice at once opens one account', async () => {
		const email = 'double@example.org';
		const both = await Promise.all(
			[1, 2].map(() => clientOf(auth).auth.signUp({ email, password: GOOD_PASSWORD }))
		);
		expect(both.map(({ error }) => error)).toEqual([null, null]);
		const codes = (await mailsTo(database, email)).map(({ code }) => code ?? '');
		await Promise.all(
			codes.map((token) => clientOf(auth).auth.verifyOtp({ email, token, type: 'signup' }))
		);
		const rows = await database.owner.query(
			'select count(*)::int as n from auth.users where email = $1',
			[email]
		);
		expect(rows).toEqual([{ n: 1 }]);
	});

	test.each([
		['abc', 'too_short'],
		['password2026', 'too_common'],
		['Trihelix!!', 'too_close_to_you'],
		['weak@example.org', 'too_close_to_you'],
		['a1'.repeat(65), 'too_long']
	])('refuses the password %s: %s', async (password, reason) => {
		const { error } = await clientOf(auth).auth.signUp({ email: 'weak@example.org', password });
		expect(error).toMatchObject({ code: 'weak_password', status: 422, reasons: [reason] });
	});
});

describe('signing in with a mailed code', () => {
	test('opens an account for a new address and signs in to a known one', async () => {
		const email = 'code@example.org';
		const client = clientOf(auth);
		expect((await client.auth.signInWithOtp({ email })).error).toBeNull();
		const first = await client.auth.verifyOtp({
			email,
			token: await newestCode(database, email),
			type: 'email'
		});
		expect(first.error).toBeNull();

		await client.auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
		const second = await clientOf(auth).auth.verifyOtp({
			email,
			token: await newestCode(database, email),
			type: 'email'
		});
		expect(second.data.user?.id).toBe(first.data.user?.id);
	});

	test('answers alike for an address without an account that may not be opened, and mails nothing', async () => {
		const email = 'nobody@example.org';
		const options = { shouldCreateUser: false };
		expect((await clientOf(auth).auth.signInWithOtp({ email, options })).error).toBeNull();
		expect((await clientOf(auth).auth.resetPasswordForEmail(email)).error).toBeNull();
		expect((await clientOf(auth).auth.resend({ email, type: 'signup' })).error).toBeNull();
		expect(await mailsTo(database, email)).toEqual([]);
	});

	test('a code is void after five wrong guesses, and nobody learns why', async () => {
		const email = 'guessed@example.org';
		await clientOf(auth).auth.signInWithOtp({ email });
		const right = await newestCode(database, email);
		const errors = [];
		for (let guess = 0; guess < 5; guess += 1) {
			const tried = await clientOf(auth).auth.verifyOtp({
				email,
				token: otherCode(right),
				type: 'email'
			});
			errors.push(tried.error?.code);
		}
		const late = await clientOf(auth).auth.verifyOtp({ email, token: right, type: 'email' });
		expect([...errors, late.error?.code]).toEqual(Array(6).fill('otp_expired'));
		const unknown = await clientOf(auth).auth.verifyOtp({
			email: 'never-seen@example.org',
			token: '123456',
			type: 'email'
		});
		expect(unknown.error).toMatchObject({ code: 'otp_expired', status: 403 });
	});

	test('twenty wrong guesses at once count as five', async () => {
		const email = 'parallel@example.org';
		await clientOf(auth).auth.signInWithOtp({ email });
		const right = await newestCode(database, email);
		await Promise.all(
			Array.from({ length: 20 }, () =>
				clientOf(auth).auth.verifyOtp({ email, token: otherCode(right), type: 'email' })
			)
		);
		const late = await clientOf(auth).auth.verifyOtp({ email, token: right, type: 'email' });
		expect(late.error?.code).toBe('otp_expired');
	});

	test('the same code at once in two tabs signs in one of them', async () => {
		const email = 'two-tabs@example.org';
		await clientOf(auth).auth.signInWithOtp({ email });
		const token = await newestCode(database, email);
		const both = await Promise.all(
			[1, 2].map(() => clientOf(auth).auth.verifyOtp({ email, token, type: 'email' }))
		);
		expect(both.filter(({ error }) => error === null)).toHaveLength(1);
	});

	test('a code is void after 15 minutes', async () => {
		const email = 'late@example.org';
		await clientOf(auth).auth.signInWithOtp({ email });
		const token = await newestCode(database, email);
		await database.owner.execute(
			`update auth_embedded.mailed_codes set expires_at = now() - interval '1 second'
			where email = 'late@example.org'`
		);
		const late = await clientOf(auth).auth.verifyOtp({ email, token, type: 'email' });
		expect(late.error?.code).toBe('otp_expired');
	});

	test('the code of one address opens no other', async () => {
		await clientOf(auth).auth.signInWithOtp({ email: 'one@example.org' });
		await clientOf(auth).auth.signInWithOtp({ email: 'other@example.org' });
		const token = await newestCode(database, 'one@example.org');
		if (token === (await newestCode(database, 'other@example.org'))) return;
		const crossed = await clientOf(auth).auth.verifyOtp({
			email: 'other@example.org',
			token,
			type: 'email'
		});
		expect(crossed.error?.code).toBe('otp_expired');
	});
});
