import { expect, test } from '@playwright/test';
import { readMailedCode } from '../support/outbox.ts';
import { newClient, newEmail, PASSWORD, signedUp } from './client.ts';

// The real client against the built site, over HTTP: what docs/auth-api.md says of each call.

const NEW_PASSWORD = 'nắng lên trên đồi chè';

for (const flowType of ['implicit', 'pkce'] as const) {
	test(`signs up, in, on and out, ${flowType} flow`, async () => {
		const { client, email } = await signedUp({ flowType });
		const session = (await client.getSession()).data.session;
		expect(session).toMatchObject({
			token_type: 'bearer',
			user: {
				app_metadata: { provider: 'email' },
				email_confirmed_at: expect.any(String)
			}
		});
		expect((await client.getUser()).data.user).toMatchObject({ email, is_anonymous: false });
		expect((await client.getClaims()).data?.claims).toMatchObject({ email, aal: 'aal1' });
		const refreshed = await client.refreshSession();
		expect(refreshed.data.session?.refresh_token).not.toBe(session?.refresh_token);
		const { access_token = '', refresh_token = '' } = refreshed.data.session ?? {};
		const other = newClient({ flowType });
		expect((await other.setSession({ access_token, refresh_token })).error).toBeNull();

		const again = newClient({ flowType });
		expect((await again.signInWithPassword({ email, password: PASSWORD })).error).toBeNull();
		expect((await again.signOut({ scope: 'others' })).error).toBeNull();
		expect((await client.getUser(access_token)).error?.name).toBe('AuthSessionMissingError');
		expect((await again.signOut()).error).toBeNull();
		expect((await again.getUser()).data.user).toBeNull();
	});

	test(`signs in by code and sets a new password by another, ${flowType} flow`, async () => {
		const { email } = await signedUp({ flowType });
		const client = newClient({ flowType });
		const asked = await client.signInWithOtp({ email });
		expect(asked).toMatchObject({ error: null, data: { user: null, session: null } });
		const code = await readMailedCode(email);
		expect((await client.verifyOtp({ email, token: code, type: 'email' })).error).toBeNull();

		const forgetful = newClient({ flowType });
		expect(await forgetful.resetPasswordForEmail(email)).toMatchObject({ error: null, data: {} });
		const token = await readMailedCode(email);
		expect((await forgetful.verifyOtp({ email, token, type: 'recovery' })).error).toBeNull();
		expect((await forgetful.updateUser({ password: NEW_PASSWORD })).error).toBeNull();
		const same = await forgetful.updateUser({ password: NEW_PASSWORD });
		expect(same.error).toMatchObject({ code: 'same_password', status: 422 });
		const signIn = { email, password: NEW_PASSWORD };
		expect((await newClient().signInWithPassword(signIn)).error).toBeNull();
	});
}

test('changes what an account says about itself, and its identity is listed', async () => {
	const { client, email } = await signedUp();
	const updated = await client.updateUser({ data: { hello: 'there', colours: ['red', 'green'] } });
	expect(updated.data.user?.user_metadata).toEqual({
		name: 'Lan',
		hello: 'there',
		colours: ['red', 'green']
	});
	const { data } = await client.getUserIdentities();
	expect(data?.identities).toHaveLength(1);
	expect(data?.identities[0]).toMatchObject({
		provider: 'email',
		identity_data: { email, email_verified: true },
		identity_id: expect.any(String)
	});
	const factors = await client.mfa.listFactors();
	expect(factors).toMatchObject({ error: null, data: { all: [], totp: [] } });
	const level = await client.mfa.getAuthenticatorAssuranceLevel();
	expect(level.data).toMatchObject({ currentLevel: 'aal1', nextLevel: 'aal1' });
});

test('changes an address with both addresses confirming, and resends a code', async () => {
	const { client, email } = await signedUp();
	const will = newEmail();
	const asked = await client.updateUser({ email: will });
	expect(asked.data.user).toMatchObject({ email, new_email: will });
	const first = await client.verifyOtp({
		email,
		token: await readMailedCode(email),
		type: 'email_change'
	});
	expect(first).toMatchObject({ error: null, data: { session: null } });
	const early = await readMailedCode(will);
	expect((await client.resend({ type: 'email_change', email: will })).error).toBeNull();
	// The code in hand works on.
	const second = await client.verifyOtp({ email: will, token: early, type: 'email_change' });
	expect(second.data.user).toMatchObject({ email: will });
	expect((await client.getUser()).data.user?.email).toBe(will);
});

test('takes a code in place of the current password', async () => {
	const { email } = await signedUp();
	const client = newClient();
	await client.signInWithPassword({ email, password: PASSWORD });
	const bare = await client.updateUser({ password: NEW_PASSWORD });
	expect(bare.error?.code).toBe('reauthentication_needed');
	expect((await client.reauthenticate()).error).toBeNull();
	const nonce = await readMailedCode(email);
	expect((await client.updateUser({ password: NEW_PASSWORD, nonce })).error).toBeNull();
});

test('is told what is wrong in the words of the protocol', async () => {
	const { email } = await signedUp();
	const nobody = newClient();
	const broken = { email: 'not-an-address', password: PASSWORD };
	const failures = {
		'Invalid login credentials': nobody.signInWithPassword({ email, password: 'sai rồi nhé bạn' }),
		'Unable to validate email address: invalid format': nobody.signUp(broken),
		'Password should be at least 8 characters': nobody.signUp({
			email: newEmail(),
			password: '123'
		}),
		'Token has expired or is invalid': nobody.verifyOtp({ email, token: '000000', type: 'email' }),
		'Invalid Refresh Token: Refresh Token Not Found': nobody.refreshSession({
			refresh_token: 'none'
		})
	};
	for (const [words, failure] of Object.entries(failures)) {
		expect((await failure).error?.message, words).toContain(words);
	}
	const forged = await nobody.getUser('aaaa.bbbb.cccc');
	expect(forged.error).toMatchObject({ code: 'bad_jwt', status: 401 });
});
