import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Auth } from '#lib/server/auth/auth.ts';
import { drawBrowserSecret } from '#lib/server/auth/browser.ts';
import { ALLOWANCES } from '#lib/server/auth/embedded/limits.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';
import {
	clientOf,
	embeddedAuth,
	GOOD_PASSWORD,
	mailsTo,
	newestCode,
	signedUpClient
} from './auth-bench.ts';

const NOW = new Date('2026-11-21T08:00:00Z');

let database: TestDatabase;
let auth: Auth;

beforeAll(async () => {
	database = await openTestDatabase();
	auth = embeddedAuth(database);
	await signedUpClient(database, auth, 'known@example.org');
});
afterAll(() => database.close());

interface Sent {
	readonly to?: Auth;
	readonly method?: string;
	readonly type?: string;
	readonly address?: string;
	readonly now?: Date;
	readonly headers?: Readonly<Record<string, string>>;
}

async function send(path: string, body: unknown, sent: Sent = {}): Promise<Response> {
	const { to = auth, method = 'POST', type = 'application/json' } = sent;
	const response = await to.answer?.(
		new Request(`http://x.invalid/auth/v1${path}`, {
			method,
			headers: { 'content-type': type, ...sent.headers },
			body: method === 'GET' ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
		}),
		{ address: sent.address ?? '192.0.2.1', now: sent.now ?? new Date() }
	);
	if (!response) throw new Error('Nobody answered.');
	return response;
}

const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

describe('a request that makes no sense', () => {
	test.each([
		['/signup', '{', 400, 'bad_json'],
		['/signup', '', 400, 'bad_json'],
		['/signup', 'null', 400, 'validation_failed'],
		['/signup', '[]', 400, 'validation_failed'],
		['/signup', '{"email":{"$ne":1},"password":"x"}', 400, 'validation_failed'],
		['/signup', '{"phone":"+84900000000","password":"abcdefgh"}', 400, 'phone_provider_disabled'],
		['/otp', '{"phone":"+84900000000"}', 400, 'phone_provider_disabled'],
		['/verify', '{"phone":"+84900000000","token":"123456","type":"sms"}', 403, 'otp_expired'],
		['/signup', '{"data":{}}', 422, 'anonymous_provider_disabled'],
		['/otp', '{"email":"a\\u0000@example.org"}', 400, 'validation_failed'],
		['/otp', '{"email":"a\\ud800@example.org"}', 400, 'validation_failed'],
		['/otp', '{"email":"a@example.org\\r\\nBcc: b@example.org"}', 400, 'validation_failed'],
		['/otp', `{"email":"${'a'.repeat(300)}@example.org"}`, 400, 'validation_failed'],
		[
			'/verify',
			'{"email":"a@example.org","token":"12345","type":"email"}',
			400,
			'validation_failed'
		],
		['/verify', '{"token_hash":"x","type":"email"}', 400, 'validation_failed'],
		[
			'/verify',
			'{"email":"a@example.org","token":"123456","type":"sms"}',
			400,
			'validation_failed'
		],
		['/token?grant_type=password', '{"email":"a@example.org"}', 400, 'validation_failed'],
		['/token?grant_type=pkce', '{}', 404, 'flow_state_not_found'],
		['/token', '{}', 400, 'validation_failed'],
		['/token?grant_type=__proto__', '{}', 400, 'validation_failed'],
		['/logout?scope=everybody', '{}', 400, 'validation_failed'],
		['/logout', '{}', 401, 'no_authorization'],
		['/factors', '{}', 401, 'no_authorization'],
		['/sso', '{}', 404, 'saml_provider_disabled'],
		['/admin/users', '{}', 401, 'no_authorization'],
		['/constructor', '{}', 404, 'not_found'],
		['/settings', '{}', 405, 'method_not_allowed'],
		['/otp', `"${'x'.repeat(20_000)}"`, 413, 'request_too_large']
	])('%s with %.60s gets %i %s', async (path, body, status, code) => {
		const response = await send(path, body);
		expect([response.status, await codeOf(response)]).toEqual([status, code]);
		expect(response.headers.get('cache-control')).toBe('no-store');
	});

	test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
		'with the media type %j is refused: a foreign page could send it',
		async (type) => {
			const response = await send('/otp', { email: 'form@example.org' }, { type });
			expect(response.status).toBe(415);
			expect(await mailsTo(database, 'form@example.org')).toEqual([]);
		}
	);

	test('with sixty-four levels and odd keys changes nothing about anybody', async () => {
		const deep: unknown = JSON.parse(
			'{"__proto__":{"admin":true},"data":'.repeat(64) + '1' + '}'.repeat(64)
		);
		const response = await send('/otp', { email: 'deep@example.org', data: deep });
		expect(response.status).toBe(200);
		expect(({} as { admin?: boolean }).admin).toBeUndefined();
	});

	test('with a name made to deceive opens the account without a name', async () => {
		for (const name of ['\u202eevil', 'a\u0000b', 'x'.repeat(500), '\ud800', { a: 1 }]) {
			const email = `name-${crypto.randomUUID()}@example.org`;
			expect((await send('/otp', { email, data: { name } })).status).toBe(200);
			const token = await newestCode(database, email);
			expect((await send('/verify', { email, token, type: 'email' })).status).toBe(200);
			const rows = await database.owner.query(
				'select name from public.persons join auth.users on id = user_id where email = $1',
				[email]
			);
			// What turns the direction of writing is cleaned away; what nobody writes is left out.
			expect(rows).toEqual([{ name: name === '\u202eevil' ? 'evil' : null }]);
		}
	});

	test.each(["' or 1=1 --", '"; drop table auth.users; --', '%', '\\'])(
		'with the password %j is only a wrong password',
		async (password) => {
			const response = await send('/token?grant_type=password', {
				email: 'known@example.org',
				password
			});
			expect(await codeOf(response)).toBe('invalid_credentials');
		}
	);

	test('is told who answers and how, and no secret', async () => {
		for (const path of ['/settings', '/health', '/.well-known/jwks.json']) {
			const response = await send(path, null, { method: 'GET' });
			expect(response.status).toBe(200);
			expect(await response.text()).not.toMatch(/"d":/);
		}
	});
});

describe('an address', () => {
	const paths = [
		['/signup', { password: 'một câu khác hẳn' }],
		['/otp', {}],
		['/otp', { create_user: false }],
		['/recover', {}],
		['/resend', { type: 'signup' }],
		['/token?grant_type=password', { password: 'một câu khác hẳn' }],
		['/verify', { token: '000000', type: 'email' }]
	] as const;

	test.each(paths)('is answered alike, known or not, at %s %j', async (path, rest) => {
		const known = await send(path, { email: 'known@example.org', ...rest });
		const unknown = await send(path, { email: `u${crypto.randomUUID()}@example.org`, ...rest });
		expect(unknown.status).toBe(known.status);
		const shape = async (response: Response) =>
			JSON.stringify(await response.json())
				.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
				.replaceAll(/(known|uID)@example/g, 'X@example')
				.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');
		expect(await shape(unknown)).toBe(await shape(known));
	});

	test('takes as long, known or not', async () => {
		// Dear enough that leaving the password out would show through the noise of a busy machine.
		const to = embeddedAuth(database, { passwordCost: { log2N: 15, r: 8, p: 1 } });
		await signedUpClient(database, to, 'dear@example.org');
		for (const [path, rest] of paths) {
			const times = { known: [] as number[], unknown: [] as number[] };
			for (let round = 0; round < 15; round += 1) {
				for (const who of ['known', 'unknown'] as const) {
					const email =
						who === 'known' ? 'dear@example.org' : `t${crypto.randomUUID()}@example.org`;
					const started = performance.now();
					await send(path, { email, ...rest }, { to });
					times[who].push(performance.now() - started);
				}
			}
			const [known, unknown] = [quartiles(times.known), quartiles(times.unknown)];
			const noise = Math.max(known.upper - known.lower, unknown.upper - unknown.lower);
			expect(Math.abs(known.middle - unknown.middle), path).toBeLessThan(10 + noise);
		}
	}, 120_000);
});

function quartiles(times: readonly number[]) {
	const sorted = times.toSorted((one, other) => one - other);
	const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
	return { lower: at(0.25), middle: at(0.5), upper: at(0.75) };
}

describe('too many tries', () => {
	// Counted in the database: what other tests did, at other times, must not count here.
	beforeEach(() => database.owner.execute('delete from auth_embedded.allowances'));

	const limited = () => embeddedAuth(database, { allowances: ALLOWANCES });
	const wrong = { email: 'known@example.org', password: 'sai mật khẩu rồi' };

	test('at one password get 429 and when to come back, and a forged header does not help', async () => {
		const to = limited();
		const statuses = [];
		for (let round = 0; round < 12; round += 1) {
			const headers = {
				'x-forwarded-for': `198.51.100.${round}`,
				forwarded: `for=198.51.100.${round}`
			};
			const response = await send('/token?grant_type=password', wrong, { to, headers, now: NOW });
			statuses.push(response.status);
			if (response.status === 429) {
				expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
				expect(await codeOf(response)).toBe('over_request_rate_limit');
			}
		}
		expect(statuses).toEqual([...Array<number>(8).fill(400), ...Array<number>(4).fill(429)]);
		const later = new Date(NOW.getTime() + 60_000);
		expect((await send('/token?grant_type=password', wrong, { to, now: later })).status).toBe(400);
	});

	test('from one address are stopped for every account, and from another are not', async () => {
		const to = limited();
		let refused = 0;
		for (let round = 0; round < 100; round += 1) {
			const email = `many${round}@example.org`;
			const response = await send('/otp', { email }, { to, address: '2001:db8::1', now: NOW });
			if (response.status === 429) refused += 1;
		}
		expect(refused).toBe(80);
		const email = 'fresh@example.org';
		const neighbour = { to, address: '2001:db8::2', now: NOW };
		expect((await send('/otp', { email }, neighbour)).status).toBe(429);
		const elsewhere = { to, address: '2001:db8:1::1', now: NOW };
		expect((await send('/otp', { email }, elsewhere)).status).toBe(200);
	}, 60_000);

	test('for one mailbox are stopped, wherever they come from', async () => {
		const to = limited();
		const email = 'flooded@example.org';
		for (let round = 0; round < 10; round += 1) {
			const path = round % 2 ? '/recover' : '/otp';
			await send(path, { email }, { to, address: `203.0.113.${round}`, now: NOW });
		}
		expect((await mailsTo(database, email)).length).toBeLessThanOrEqual(4);
	});

	test('of a stranger leave the browser of the owner, and its mails and codes, alone', async () => {
		const to = limited();
		const email = 'frozen@example.org';
		await signedUpClient(database, to, email);
		const secret = drawBrowserSecret();
		const owner = clientOf(to, '198.51.100.1', secret);
		const right = { email, password: GOOD_PASSWORD };
		expect((await owner.auth.signInWithPassword(right)).error).toBeNull();

		const statuses = { password: [] as number[], mail: [] as number[], code: [] as number[] };
		for (let round = 0; round < 40; round += 1) {
			const address = `203.0.113.${round}`;
			const ask = async (path: string, body: object) =>
				(await send(path, { email, ...body }, { to, address })).status;
			statuses.password.push(await ask('/token?grant_type=password', { password: 'sai rồi nhé' }));
			statuses.mail.push(await ask('/otp', {}));
			statuses.code.push(await ask('/verify', { token: '000000', type: 'email' }));
		}
		for (const seen of Object.values(statuses)) expect(seen.at(-1)).toBe(429);

		expect((await owner.auth.signInWithPassword(right)).error).toBeNull();
		expect((await owner.auth.signInWithOtp({ email })).error).toBeNull();
		const token = await newestCode(database, email);
		expect((await owner.auth.verifyOtp({ email, token, type: 'email' })).error).toBeNull();
		// Another browser at the owner's own address is a stranger like the others.
		const other = clientOf(to, '198.51.100.1', drawBrowserSecret());
		expect((await other.auth.signInWithOtp({ email })).error?.status).toBe(429);
	}, 60_000);

	test('at one process count at another one on the same database', async () => {
		const [one, other] = [limited(), limited()];
		const email = 'shared@example.org';
		const statuses = [];
		for (let round = 0; round < 12; round += 1) {
			const to = round % 2 === 0 ? one : other;
			const address = '203.0.114.1';
			const response = await send(
				'/token?grant_type=password',
				{ ...wrong, email },
				{ to, address }
			);
			statuses.push(response.status);
		}
		expect(statuses).toEqual([...Array<number>(8).fill(400), ...Array<number>(4).fill(429)]);
	});

	test('do not lock out who knows the password', async () => {
		const to = limited();
		for (let round = 0; round < 30; round += 1) {
			const client = clientOf(to, '203.0.113.7');
			const right = { email: 'known@example.org', password: GOOD_PASSWORD };
			expect((await client.auth.signInWithPassword(right)).error).toBeNull();
		}
	});
});
