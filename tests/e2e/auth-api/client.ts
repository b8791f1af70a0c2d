import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { createClient } from '@supabase/supabase-js';
import { readMailedCode } from '../support/outbox.ts';

export const PASSWORD = 'mưa rào trên sông Bé';

export type Client = ReturnType<typeof newClient>;

interface ClientOptions {
	/** Defaults to `implicit`. */
	readonly flowType?: 'implicit' | 'pkce';
	/** What stands for the key of a project. Defaults to one that opens nothing. */
	readonly key?: string;
}

/** The auth part of supabase-js for the built site, as a program uses it. */
export function newClient({ flowType = 'implicit', key = 'publishable' }: ClientOptions = {}) {
	return createClient(process.env['TRIHELIX_E2E_URL'] ?? '', key, {
		auth: {
			flowType,
			autoRefreshToken: false,
			persistSession: false,
			experimental: { passkey: true, recoveryCodes: true }
		}
	}).auth;
}

export const newEmail = () => `${randomUUID()}@people.example`;

/** Signs a new person up, with the code that was mailed. */
export async function signedUp(
	options: ClientOptions = {}
): Promise<{ readonly client: Client; readonly email: string }> {
	const client = newClient(options);
	const email = newEmail();
	const data = { hello: 'world', name: 'Lan' };
	const asked = await client.signUp({ email, password: PASSWORD, options: { data } });
	expect(asked).toMatchObject({ error: null, data: { session: null, user: { email } } });
	const token = await readMailedCode(email);
	const verified = await client.verifyOtp({ email, token, type: 'signup' });
	expect(verified.error).toBeNull();
	expect(verified.data.user).toMatchObject({ email, user_metadata: data, phone: '' });
	return { client, email };
}
