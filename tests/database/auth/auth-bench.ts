import { createClient } from '@supabase/supabase-js';
import { BROWSER_HEADER } from '#lib/server/auth/browser.ts';
import { createEmbeddedAuth } from '#lib/server/auth/embedded/embedded-auth.ts';
import type { ScryptCost } from '#lib/server/auth/embedded/password/password-hash.ts';
import type { Allowances } from '#lib/server/auth/embedded/limits.ts';
import type { Auth } from '#lib/server/auth/auth.ts';
import type { TestDatabase } from '../../support/database.ts';

/** One run in a few milliseconds, so that a test may sign in a hundred times. */
const CHEAP_PASSWORDS = { log2N: 8, r: 8, p: 1 };

const PLENTY = { burst: 100_000, everyMs: 1 };
const ALL = { byAddress: PLENTY, byPair: PLENTY, byAccount: PLENTY, byOwner: PLENTY };
const NO_LIMITS: Allowances = { password: ALL, code: ALL, mail: ALL, refresh: ALL };

export function embeddedAuth(
	{ db }: Pick<TestDatabase, 'db'>,
	options: {
		readonly allowances?: Allowances;
		readonly passwordCost?: ScryptCost;
		readonly demo?: boolean;
	} = {}
): Auth {
	return createEmbeddedAuth({
		db,
		siteWords: ['trihelix'],
		passwordCost: CHEAP_PASSWORDS,
		allowances: NO_LIMITS,
		...options
	});
}

/**
 * supabase-js as somebody at a network address uses it, with its session in memory.
 *
 * @param browser the secret of a browser; without one the client sends none
 */
export function clientOf(auth: Auth, address = '192.0.2.1', browser?: string) {
	return createClient(auth.url, auth.key, {
		auth: { autoRefreshToken: false, persistSession: false, detectSessionInUrl: false },
		global: {
			fetch: auth.fetchFor(address),
			...(browser === undefined ? {} : { headers: { [BROWSER_HEADER]: browser } })
		}
	});
}

export type Client = ReturnType<typeof clientOf>;

export interface SentMail {
	readonly template: string;
	readonly code: string | null;
	readonly locale: string;
}

/** The mails for an address, the newest last. */
export async function mailsTo(
	{ owner }: TestDatabase,
	email: string
): Promise<readonly SentMail[]> {
	const rows = await owner.query(
		`select template, data ->> 'code' as code, locale from public.outbox
		where recipient_email = $1 order by created_at, id`,
		[email]
	);
	return rows as unknown as readonly SentMail[];
}

export async function newestCode(database: TestDatabase, email: string): Promise<string> {
	const code = (await mailsTo(database, email)).findLast((mail) => mail.code !== null)?.code;
	if (!code) throw new Error(`No code was mailed to ${email}.`);
	return code;
}

/** A six-digit code that is not this one. */
export function otherCode(code: string): string {
	return code === '000000' ? '000001' : '000000';
}

export const GOOD_PASSWORD = 'mưa rào trên sông';

/** A confirmed account with `GOOD_PASSWORD`, signed up through the API. */
export async function signedUpClient(
	database: TestDatabase,
	auth: Auth,
	email: string
): Promise<Client> {
	const client = clientOf(auth);
	const signedUp = await client.auth.signUp({ email, password: GOOD_PASSWORD });
	if (signedUp.error) throw signedUp.error;
	const token = await newestCode(database, email);
	const verified = await client.auth.verifyOtp({ email, token, type: 'signup' });
	if (verified.error) throw verified.error;
	return client;
}
