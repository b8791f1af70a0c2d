import { createHash } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Auth } from '#lib/server/auth/auth.ts';
import { authenticate, type AuthenticatedRequest } from '#lib/server/auth/authentication.ts';
import { SESSION_COOKIE } from '#lib/server/auth/session-cookie.ts';
import { DatabaseUnavailable } from '#lib/server/data/db.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';
import { embeddedAuth, GOOD_PASSWORD, newestCode, signedUpClient } from './auth-bench.ts';

const EMAIL = 'lan@example.org';
const BROWSER_COOKIE = 'trihelix-browser';
const OUT_OF_REACH = { httpOnly: true, sameSite: 'lax', secure: true, path: '/' } as const;

let database: TestDatabase;
let auth: Auth;
let browser: Browser;

beforeAll(async () => {
	database = await openTestDatabase();
	auth = embeddedAuth(database);
	await signedUpClient(database, auth, EMAIL);
});
afterAll(() => database.close());
beforeEach(() => {
	browser = new Browser();
});

type Options = { readonly maxAge?: number };

/** Keeps cookies between requests, as a browser does. */
class Browser {
	readonly jar = new Map<string, string>();
	readonly options = new Map<string, Options>();

	request(path = '/desk', headers: Readonly<Record<string, string>> = {}): AuthenticatedRequest {
		const url = new URL(path, 'https://site.example');
		const cookies = {
			get: (name: string) => this.jar.get(name),
			getAll: () => [...this.jar].map(([name, value]) => ({ name, value })),
			set: (name: string, value: string, options: Options) => {
				this.options.set(name, options);
				if (options.maxAge === 0) this.jar.delete(name);
				else this.jar.set(name, value);
			},
			delete: (name: string) => this.jar.delete(name),
			serialize: (name: string, value: string) => `${name}=${value}`
		} as Cookies;
		return {
			cookies,
			url,
			request: new Request(url, { headers }),
			getClientAddress: () => '192.0.2.1'
		};
	}

	ask(headers?: Readonly<Record<string, string>>) {
		return authenticate(this.request('/desk', headers), { auth, now: new Date() });
	}

	async signIn() {
		const { supabase } = await this.ask();
		const { error } = await supabase.auth.signInWithPassword({
			email: EMAIL,
			password: GOOD_PASSWORD
		});
		if (error) throw error;
	}

	/** The session in the cookie, to be read and rewritten. */
	get session(): Record<string, unknown> {
		const value = this.jar.get(SESSION_COOKIE) ?? '';
		return JSON.parse(Buffer.from(value.replace('base64-', ''), 'base64url').toString()) as Record<
			string,
			unknown
		>;
	}

	set session(session: unknown) {
		const text = JSON.stringify(session);
		this.jar.set(SESSION_COOKIE, `base64-${Buffer.from(text).toString('base64url')}`);
	}
}

describe('the session cookie', () => {
	test('is set by signing in, out of reach of scripts and other sites, and holds no account', async () => {
		await browser.signIn();
		expect([...browser.jar.keys()].sort()).toEqual([BROWSER_COOKIE, SESSION_COOKIE]);
		expect(browser.options.get(BROWSER_COOKIE)).toMatchObject(OUT_OF_REACH);
		expect(browser.options.get(SESSION_COOKIE)).toMatchObject({
			...OUT_OF_REACH,
			maxAge: 30 * 24 * 60 * 60
		});
		expect(browser.session).not.toHaveProperty('user');
		expect((await browser.ask()).claims).toMatchObject({ email: EMAIL });
	});

	test('travels over plain http where the site is on plain http', async () => {
		const event = browser.request();
		const { supabase } = await authenticate(
			{ ...event, url: new URL('http://localhost:3000/desk') },
			{ auth, now: new Date() }
		);
		await supabase.auth.signInWithPassword({ email: EMAIL, password: GOOD_PASSWORD });
		expect(browser.options.get(SESSION_COOKIE)).toMatchObject({ secure: false });
	});

	test('is taken away by signing out', async () => {
		await browser.signIn();
		const { supabase } = await browser.ask();
		await supabase.auth.signOut({ scope: 'local' });
		expect(browser.jar.has(SESSION_COOKIE)).toBe(false);
	});

	test('no other cookie is left behind by asking for a code', async () => {
		const { supabase } = await browser.ask();
		await supabase.auth.signInWithOtp({ email: EMAIL });
		expect([...browser.options.keys()]).toEqual([BROWSER_COOKIE]);
		const token = await newestCode(database, EMAIL);
		await supabase.auth.verifyOtp({ email: EMAIL, token, type: 'email' });
		expect([...browser.jar.keys()].sort()).toEqual([BROWSER_COOKIE, SESSION_COOKIE]);
	});

	test('the secret of the browser is another one after each sign-in, and stays when signing out', async () => {
		await browser.signIn();
		const first = browser.jar.get(BROWSER_COOKIE);
		await browser.signIn();
		const second = browser.jar.get(BROWSER_COOKIE);
		expect(second).not.toBe(first);
		expect(second).toMatch(/^[\w-]{43}$/);
		const { supabase } = await browser.ask();
		await supabase.auth.signOut({ scope: 'local' });
		expect(browser.jar.get(BROWSER_COOKIE)).toBe(second);
		const known = await database.owner.query(
			'select browser from auth_embedded.known_browsers where browser = any($1)',
			[
				[first, second].map((secret) =>
					createHash('sha256')
						.update(secret ?? '')
						.digest('hex')
				)
			]
		);
		expect(known).toHaveLength(1);
	});

	test('with an access token about to expire is renewed on the way', async () => {
		await browser.signIn();
		const before = browser.session;
		browser.session = { ...before, expires_at: Math.floor(Date.now() / 1000) + 5 };
		expect((await browser.ask()).claims).toMatchObject({ email: EMAIL });
		expect(browser.session['refresh_token']).not.toBe(before['refresh_token']);
	});

	test('of an ended session is taken away when it would have to be renewed', async () => {
		await browser.signIn();
		const { supabase } = await browser.ask();
		const kept = browser.session;
		await supabase.auth.signOut({ scope: 'global' });
		browser.session = { ...kept, expires_at: 1 };
		expect((await browser.ask()).claims).toBeNull();
		expect(browser.jar.has(SESSION_COOKIE)).toBe(false);
	});

	test('means nothing with somebody else written into it', async () => {
		await browser.signIn();
		const { access_token: token, ...rest } = browser.session;
		const [header, , signature] = String(token).split('.');
		const claims = { sub: crypto.randomUUID(), role: 'service_role', exp: 4102444800 };
		const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
		browser.session = {
			...rest,
			access_token: `${header}.${body}.${signature}`,
			user: { id: claims.sub }
		};
		expect((await browser.ask()).claims).toBeNull();
	});

	test('with an edited account inside still speaks for whoever signed in', async () => {
		await browser.signIn();
		const { claims: before } = await browser.ask();
		browser.session = {
			...browser.session,
			user: { id: crypto.randomUUID(), role: 'service_role' }
		};
		expect((await browser.ask()).claims?.userId).toBe(before?.userId);
	});

	const far = { expires_at: 4102444800, refresh_token: 'x' };
	test.each<[string, unknown]>([
		['a number for a token', { ...far, access_token: 7 }],
		['nothing for a token', { ...far, access_token: null }],
		['an object for a token', { ...far, access_token: {} }],
		['a token of dots', { ...far, access_token: '..' }],
		['nothing but a token', { access_token: 'x.y.z' }],
		['a list', []],
		['a word', 'hello'],
		['null', null],
		['a refresh token that is a number', { access_token: 'x', refresh_token: 7, expires_at: 1 }],
		[
			'a refresh token that nobody has',
			{ access_token: 'x', refresh_token: 'nobody', expires_at: 1 }
		]
	])('with %s is a visitor', async (_, session) => {
		browser.session = session;
		expect((await browser.ask()).claims).toBeNull();
	});

	test.each(['', 'x', 'base64-', 'base64-%%%', 'base64-!!!!', 'base64-eyJh', '{"access_token":1}'])(
		'that reads %j is a visitor, and nobody is told on the console',
		async (value) => {
			browser.jar.set(SESSION_COOKIE, value);
			expect((await browser.ask()).claims).toBeNull();
		}
	);

	test('is not a sign-out when the database does not answer, and does not wait for it', async () => {
		await browser.signIn();
		browser.session = { ...browser.session, expires_at: 1 };
		const gone = new DatabaseUnavailable('The database cannot be reached.');
		const broken = { ...auth, fetchFor: () => () => Promise.reject(gone) };
		const started = Date.now();
		await expect(authenticate(browser.request(), { auth: broken, now: new Date() })).rejects.toBe(
			gone
		);
		expect(Date.now() - started).toBeLessThan(1000);
		expect([...browser.jar.keys()].sort()).toEqual([BROWSER_COOKIE, SESSION_COOKIE]);
	});
});

describe('the Authorization header', () => {
	test('speaks before the cookies', async () => {
		await browser.signIn();
		const token = String(browser.session['access_token']);
		const visitor = new Browser();
		expect(await visitor.ask({ authorization: `Bearer ${token}` })).toMatchObject({
			bearer: 'accepted',
			claims: { email: EMAIL }
		});
		expect(await browser.ask({ authorization: 'Bearer a.b.c' })).toMatchObject({
			bearer: 'refused',
			claims: null
		});
	});

	test.each(['Bearer thx_1234', 'Basic bGFuOng=', 'Bearer', 'Bearer embedded', ''])(
		'%j is left to others',
		async (authorization) => {
			expect(await browser.ask({ authorization })).toMatchObject({ bearer: 'other', claims: null });
		}
	);
});

test('a visitor costs no client, no key and no query', async () => {
	const untouchable = {
		...auth,
		fetchFor: () => {
			throw new Error('The Auth API was asked.');
		},
		verify: () => Promise.reject(new Error('A token was verified.'))
	};
	const event = browser.request('/');
	event.cookies.set('locale', 'en', { path: '/' });
	const started = performance.now();
	for (let round = 0; round < 1000; round += 1) {
		const asked = await authenticate(event, { auth: untouchable, now: new Date() });
		expect(asked.claims).toBeNull();
	}
	expect(performance.now() - started).toBeLessThan(500);
});
