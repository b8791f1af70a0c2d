import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Auth } from '#lib/server/auth/auth.ts';
import { forgetEnded } from '#lib/server/auth/embedded/forget-ended.ts';
import { rotateSigningKey } from '#lib/server/auth/embedded/key-ring.ts';
import { loadActor } from '#lib/server/use-cases/access/load-actor.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';
import {
	clientOf,
	type Client,
	embeddedAuth,
	GOOD_PASSWORD,
	mailsTo,
	newestCode,
	otherCode,
	signedUpClient
} from './auth-bench.ts';

let database: TestDatabase;
let auth: Auth;

beforeAll(async () => {
	database = await openTestDatabase();
	auth = embeddedAuth(database);
});
afterAll(() => database.close());

async function tokensOf(client: Client) {
	const { data } = await client.auth.getSession();
	if (!data.session) throw new Error('Nobody is signed in.');
	return { access: data.session.access_token, refresh: data.session.refresh_token };
}

function refresh(token: string) {
	return clientOf(auth).auth.refreshSession({ refresh_token: token });
}

/** Whether an access token still leads to somebody, as every page asks. */
async function actorOf(token: string) {
	const claims = await auth.verify(token, new Date());
	return claims && loadActor(database.db, claims);
}

async function exchangedLongAgo() {
	await database.owner.execute(
		"update auth.refresh_tokens set updated_at = now() - interval '11 seconds' where revoked"
	);
}

describe('continuing a session', () => {
	test('gives new tokens for the same person and session', async () => {
		const client = await signedUpClient(database, auth, 'renew@example.org');
		const before = await tokensOf(client);
		const renewed = await refresh(before.refresh);
		expect(renewed.error).toBeNull();
		expect(renewed.data.session?.refresh_token).not.toBe(before.refresh);
		const [old, now] = await Promise.all([
			auth.verify(before.access, new Date()),
			auth.verify(renewed.data.session?.access_token, new Date())
		]);
		expect(now?.sessionId).toBe(old?.sessionId);
		expect(now?.userId).toBe(old?.userId);
	});

	test('two tabs at once both go on', async () => {
		const client = await signedUpClient(database, auth, 'tabs@example.org');
		const before = await tokensOf(client);
		const both = await Promise.all([refresh(before.refresh), refresh(before.refresh)]);
		expect(both.map(({ error }) => error)).toEqual([null, null]);
		const tokens = both.map(({ data }) => data.session?.refresh_token);
		expect(new Set(tokens).size).toBe(2);
	});

	test('a token that comes back later ends the session for everybody', async () => {
		const client = await signedUpClient(database, auth, 'stolen@example.org');
		const stolen = await tokensOf(client);
		const renewed = await refresh(stolen.refresh);
		expect(await actorOf(stolen.access)).not.toBeNull();
		await exchangedLongAgo();

		expect((await refresh(stolen.refresh)).error?.code).toBe('refresh_token_already_used');
		const next = renewed.data.session?.refresh_token ?? '';
		expect((await refresh(next)).error?.code).toBe('refresh_token_not_found');
		expect(await actorOf(stolen.access)).toBeNull();
		expect((await clientOf(auth).auth.getUser(stolen.access)).error?.name).toBe(
			'AuthSessionMissingError'
		);
	});

	test('stops when the session has lived its time', async () => {
		const client = await signedUpClient(database, auth, 'old@example.org');
		const tokens = await tokensOf(client);
		await database.owner.execute(
			`update auth.sessions set not_after = now() - interval '1 second'
			where user_id = (select id from auth.users where email = 'old@example.org')`
		);
		expect((await refresh(tokens.refresh)).error?.code).toBe('session_expired');
		expect(await actorOf(tokens.access)).toBeNull();
		expect(await forgetEnded(database.db, new Date())).toMatchObject({ sessions: 1 });
	});

	test('stops for a banned account', async () => {
		const client = await signedUpClient(database, auth, 'banned@example.org');
		const tokens = await tokensOf(client);
		await database.owner.execute(
			"update auth.users set banned_until = now() + interval '1 day' where email = 'banned@example.org'"
		);
		expect((await refresh(tokens.refresh)).error?.code).toBe('user_banned');
		const right = { email: 'banned@example.org', password: GOOD_PASSWORD };
		const wrong = { ...right, password: 'không phải mật khẩu' };
		expect((await clientOf(auth).auth.signInWithPassword(right)).error?.code).toBe('user_banned');
		expect((await clientOf(auth).auth.signInWithPassword(wrong)).error?.code).toBe(
			'invalid_credentials'
		);
	});

	test.each(['', 'x', 'a'.repeat(200), '\u0000', "' or 1=1 --"])('refuses %j', async (token) => {
		const response = await auth.answer?.(
			new Request('http://x.invalid/auth/v1/token?grant_type=refresh_token', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ refresh_token: token })
			}),
			{ address: '192.0.2.1', now: new Date() }
		);
		expect(response?.status).toBe(400);
	});

	test('keeps no token that could be used, only digests', async () => {
		const client = await signedUpClient(database, auth, 'digest@example.org');
		const tokens = await tokensOf(client);
		const rows = await database.owner.query(
			'select count(*)::int as n from auth.refresh_tokens where token = $1',
			[tokens.refresh]
		);
		expect(rows).toEqual([{ n: 0 }]);
	});
});

describe('signing out', () => {
	test('ends this session: its tokens lead nowhere, others go on', async () => {
		const email = 'out@example.org';
		const here = await signedUpClient(database, auth, email);
		const there = clientOf(auth);
		await there.auth.signInWithPassword({ email, password: GOOD_PASSWORD });
		const [mine, other] = [await tokensOf(here), await tokensOf(there)];

		expect((await here.auth.signOut({ scope: 'local' })).error).toBeNull();
		expect(await actorOf(mine.access)).toBeNull();
		expect((await refresh(mine.refresh)).error?.code).toBe('refresh_token_not_found');
		expect(await actorOf(other.access)).not.toBeNull();
	});

	test.each(['others', 'global'] as const)('scope %s reaches the other sessions', async (scope) => {
		const email = `${scope}@example.org`;
		const here = await signedUpClient(database, auth, email);
		const there = clientOf(auth);
		await there.auth.signInWithPassword({ email, password: GOOD_PASSWORD });
		const [mine, other] = [await tokensOf(here), await tokensOf(there)];
		await here.auth.signOut({ scope });
		expect(await actorOf(other.access)).toBeNull();
		expect((await actorOf(mine.access)) === null).toBe(scope === 'global');
	});

	test('one person cannot end the session of another', async () => {
		const lan = await signedUpClient(database, auth, 'out-lan@example.org');
		const minh = await signedUpClient(database, auth, 'out-minh@example.org');
		const tokens = await tokensOf(minh);
		await lan.auth.signOut({ scope: 'global' });
		expect(await actorOf(tokens.access)).not.toBeNull();
	});
});

describe('changing an account', () => {
	test('a password needs the current one, ends other sessions and is told by mail', async () => {
		const email = 'change@example.org';
		await signedUpClient(database, auth, email);
		const [here, there] = [clientOf(auth), clientOf(auth)];
		await here.auth.signInWithPassword({ email, password: GOOD_PASSWORD });
		await there.auth.signInWithPassword({ email, password: GOOD_PASSWORD });
		const [mine, other] = [await tokensOf(here), await tokensOf(there)];
		const password = 'nắng lên trên đồi';

		const without = await here.auth.updateUser({ password });
		expect(without.error?.code).toBe('reauthentication_needed');
		const wrong = await here.auth.updateUser({ password, current_password: 'sai rồi nhé bạn' });
		expect(wrong.error?.code).toBe('invalid_credentials');
		const same = await here.auth.updateUser({
			password: GOOD_PASSWORD,
			current_password: GOOD_PASSWORD
		});
		expect(same.error?.code).toBe('same_password');

		const right = await here.auth.updateUser({ password, current_password: GOOD_PASSWORD });
		expect(right.error).toBeNull();
		expect(await actorOf(mine.access)).not.toBeNull();
		expect(await actorOf(other.access)).toBeNull();
		expect((await refresh(other.refresh)).error?.code).toBe('refresh_token_not_found');
		expect((await mailsTo(database, email)).at(-1)?.template).toBe('password_changed');
		const old = await clientOf(auth).auth.signInWithPassword({ email, password: GOOD_PASSWORD });
		expect(old.error?.code).toBe('invalid_credentials');
		const fresh = await clientOf(auth).auth.signInWithPassword({ email, password });
		expect(fresh.error).toBeNull();
	});

	test('a recovery code stands in for the current password, for a quarter of an hour', async () => {
		const email = 'forgot@example.org';
		await signedUpClient(database, auth, email);
		const client = clientOf(auth);
		await client.auth.resetPasswordForEmail(email);
		expect((await mailsTo(database, email)).at(-1)?.template).toBe('recovery_code');
		const token = await newestCode(database, email);
		await client.auth.verifyOtp({ email, token, type: 'recovery' });
		expect((await client.auth.updateUser({ password: 'mật ngọt chết ruồi' })).error).toBeNull();

		await database.owner.execute(
			"update auth_embedded.session_starts set authenticated_at = now() - interval '16 minutes'"
		);
		const later = await client.auth.updateUser({ password: 'nước chảy đá mòn' });
		expect(later.error?.code).toBe('reauthentication_needed');
	});

	test('two changes at once: one wins, the other is told', async () => {
		const email = 'race@example.org';
		const client = await signedUpClient(database, auth, email);
		const tries = await Promise.all(
			['nắng lên trên đồi', 'gió thổi qua rừng'].map((password) =>
				putUser(client, { password, current_password: GOOD_PASSWORD })
			)
		);
		expect(tries.map(({ status }) => status).sort()).toEqual([200, 409]);
	});

	test('what people say about themselves changes, and goes when it is null', async () => {
		const client = await signedUpClient(database, auth, 'self@example.org');
		const data = { name: 'Lan', locale: 'en', colour: { of: ['hair'] } };
		const updated = await client.auth.updateUser({ data });
		expect(updated.data.user?.user_metadata).toEqual(data);
		const without = await client.auth.updateUser({ data: { colour: null } });
		expect(without.data.user?.user_metadata).toEqual({ name: 'Lan', locale: 'en' });
		for (const wrong of [{ name: 'Lan\u0000' }, { locale: 'xx' }, { much: 'x'.repeat(2000) }]) {
			const { error } = await client.auth.updateUser({ data: wrong });
			expect(error?.code).toBe('validation_failed');
		}
	});

	test('what nobody may change is refused, and not passed over in silence', async () => {
		const client = await signedUpClient(database, auth, 'honest@example.org');
		for (const field of ['role', 'app_metadata', 'id', 'banned_until', 'email_confirm']) {
			const response = await putUser(client, { data: { name: 'Minh' }, [field]: 'x' });
			expect([field, response.status]).toEqual([field, 400]);
		}
		const phone = await client.auth.updateUser({ phone: '+84900000000' });
		expect(phone.error).toMatchObject({ code: 'phone_provider_disabled', status: 400 });
		expect((await client.auth.getUser()).data.user?.user_metadata).toEqual({});
	});

	test('a new address counts once both addresses have confirmed, in either order', async () => {
		for (const first of ['old', 'new'] as const) {
			const was = `was-${first}@example.org`;
			const will = `will-${first}@example.org`;
			const client = await signedUpClient(database, auth, was);
			const elsewhere = clientOf(auth);
			await elsewhere.auth.signInWithPassword({ email: was, password: GOOD_PASSWORD });
			const asked = await client.auth.updateUser({ email: will });
			expect(asked.data.user).toMatchObject({ email: was, new_email: will });
			const codes = { old: await newestCode(database, was), new: await newestCode(database, will) };
			const type = (which: 'old' | 'new') =>
				client.auth.verifyOtp({
					email: which === 'old' ? was : will,
					token: codes[which],
					type: 'email_change'
				});

			const half = await type(first);
			expect([half.error, half.data.session]).toEqual([null, null]);
			expect((await client.auth.getUser()).data.user?.email).toBe(was);
			// Typed again, it changes nothing more.
			expect((await type(first)).data.session).toBeNull();
			const done = await type(first === 'old' ? 'new' : 'old');
			expect(done.data.user).toMatchObject({ email: will });
			expect(done.data.user).not.toHaveProperty('new_email');
			expect((await mailsTo(database, was)).at(-1)?.template).toBe('email_changed');
			expect(await actorOf((await tokensOf(elsewhere)).access)).toBeNull();
			const old = await clientOf(auth).auth.signInWithPassword({
				email: was,
				password: GOOD_PASSWORD
			});
			expect(old.error?.code).toBe('invalid_credentials');
			const fresh = await clientOf(auth).auth.signInWithPassword({
				email: will,
				password: GOOD_PASSWORD
			});
			expect(fresh.error).toBeNull();
			const [details] = await database.owner.query(
				'select email from public.contact_details where user_id = $1',
				[done.data.user?.id]
			);
			expect(details).toEqual({ email: will });
		}
	});

	test('an address that somebody has is not given away, and nobody learns that they have it', async () => {
		const client = await signedUpClient(database, auth, 'greedy@example.org');
		await signedUpClient(database, auth, 'owned@example.org');
		const taken = await client.auth.updateUser({ email: 'owned@example.org' });
		expect(taken.data.user).toMatchObject({ new_email: 'owned@example.org' });
		expect((await mailsTo(database, 'owned@example.org')).at(-1)).toMatchObject({
			template: 'address_already_registered',
			code: null
		});
		const token = await newestCode(database, 'greedy@example.org');
		const half = await client.auth.verifyOtp({
			email: 'greedy@example.org',
			token,
			type: 'email_change'
		});
		expect(half.error).toBeNull();
		const guess = { email: 'owned@example.org', token: '000000', type: 'email_change' } as const;
		expect((await client.auth.verifyOtp(guess)).error?.code).toBe('otp_expired');
	});

	test('both codes of a new address at once change it once', async () => {
		const client = await signedUpClient(database, auth, 'at-once@example.org');
		await client.auth.updateUser({ email: 'at-once-new@example.org' });
		const both = await Promise.all(
			['at-once@example.org', 'at-once-new@example.org'].map(async (email) =>
				clientOf(auth).auth.verifyOtp({
					email,
					token: await newestCode(database, email),
					type: 'email_change'
				})
			)
		);
		expect(both.map(({ error }) => error)).toEqual([null, null]);
		expect(both.filter(({ data }) => data.session !== null)).toHaveLength(1);
	});

	test('a code mailed for it stands in for the current password, once', async () => {
		const email = 'nonce@example.org';
		await signedUpClient(database, auth, email);
		const client = clientOf(auth);
		await client.auth.signInWithPassword({ email, password: GOOD_PASSWORD });
		expect((await client.auth.reauthenticate()).error).toBeNull();
		const nonce = await newestCode(database, email);
		const password = 'mật ngọt chết ruồi';
		const wrong = await client.auth.updateUser({ password, nonce: otherCode(nonce) });
		expect(wrong.error?.code).toBe('reauthentication_not_valid');
		expect((await client.auth.updateUser({ password, nonce })).error).toBeNull();
		const again = await client.auth.updateUser({ password: 'nước chảy đá mòn', nonce });
		expect(again.error?.code).toBe('reauthentication_not_valid');
	});

	test('a suspended person is refused by the Auth API from the next request on', async () => {
		const email = 'suspended@example.org';
		const client = await signedUpClient(database, auth, email);
		const { access, refresh: token } = await tokensOf(client);
		await database.owner.execute(
			`update public.persons set suspended_at = now() from auth.users
			where users.id = persons.user_id and email = '${email}'`
		);
		expect((await client.auth.getUser(access)).error?.name).toBe('AuthSessionMissingError');
		expect((await refresh(token)).error?.code).toBe('refresh_token_not_found');
		expect(await actorOf(access)).toBeNull();
		const right = await clientOf(auth).auth.signInWithPassword({ email, password: GOOD_PASSWORD });
		expect(right.error?.code).toBe('user_banned');
		const wrong = await clientOf(auth).auth.signInWithPassword({ email, password: 'sai rồi' });
		expect(wrong.error?.code).toBe('invalid_credentials');
		await client.auth.signInWithOtp({ email });
		const code = await newestCode(database, email);
		const byCode = await clientOf(auth).auth.verifyOtp({ email, token: code, type: 'email' });
		expect(byCode.error?.code).toBe('user_banned');

		await database.owner.execute(
			`update public.persons set suspended_at = null from auth.users
			where users.id = persons.user_id and email = '${email}'`
		);
		const back = await clientOf(auth).auth.signInWithPassword({ email, password: GOOD_PASSWORD });
		expect(back.error).toBeNull();
	});

	test('an account of the demo opens nothing outside a demo, should it be there', async () => {
		const email = 'ai-do@demo.example';
		const demo = embeddedAuth(database, { demo: true });
		const client = await signedUpClient(database, demo, email);
		const { access, refresh: token } = await tokensOf(client);
		const live = clientOf(auth);
		expect(
			(await live.auth.signInWithPassword({ email, password: GOOD_PASSWORD })).error?.code
		).toBe('invalid_credentials');
		expect((await refresh(token)).error?.code).toBe('refresh_token_not_found');
		expect((await live.auth.getUser(access)).error?.name).toBe('AuthSessionMissingError');
		const mails = (await mailsTo(database, email)).length;
		expect((await live.auth.signInWithOtp({ email })).error).toBeNull();
		expect((await live.auth.resetPasswordForEmail(email)).error).toBeNull();
		expect(await mailsTo(database, email)).toHaveLength(mails);
		// In the database itself: an account of the demo acts where the region is a demo, and nowhere else.
		expect(await actorOf(access)).toBeNull();
	});

	async function putUser(client: Client, body: object): Promise<Response> {
		const { access } = await tokensOf(client);
		const response = await auth.answer?.(
			new Request('http://x.invalid/auth/v1/user', {
				method: 'PUT',
				headers: { 'content-type': 'application/json', authorization: `Bearer ${access}` },
				body: JSON.stringify(body)
			}),
			{ address: '192.0.2.1', now: new Date() }
		);
		if (!response) throw new Error('Nobody answered.');
		return response;
	}
});

describe('signing keys', () => {
	test('a new key signs, the one before still verifies, and another process finds both', async () => {
		const client = await signedUpClient(database, auth, 'keys@example.org');
		const before = await tokensOf(client);
		await rotateSigningKey(database.db, new Date());

		const elsewhere = embeddedAuth(database);
		const later = clientOf(elsewhere);
		await later.auth.signInWithPassword({ email: 'keys@example.org', password: GOOD_PASSWORD });
		const after = await tokensOf(later);
		expect(await elsewhere.verify(before.access, new Date())).not.toBeNull();
		expect(await auth.verify(after.access, new Date(Date.now() + 60_000))).not.toBeNull();
		const { data } = await later.auth.getClaims();
		expect(data?.claims.email).toBe('keys@example.org');
	});

	test('many processes that start at once agree on one key', async () => {
		const fresh = await openTestDatabase();
		try {
			const kids = await Promise.all(
				Array.from({ length: 4 }, async () => {
					const response = await embeddedAuth(fresh).answer?.(
						new Request('http://x.invalid/auth/v1/.well-known/jwks.json'),
						{ address: '192.0.2.1', now: new Date() }
					);
					const { keys } = (await response?.json()) as { keys: { kid: string; d?: string }[] };
					expect(keys.every((key) => key.d === undefined)).toBe(true);
					return keys.map(({ kid }) => kid).join();
				})
			);
			expect(new Set(kids).size).toBe(1);
		} finally {
			await fresh.close();
		}
	});
});
