import {
	base64url,
	exportJWK,
	exportSPKI,
	generateKeyPair,
	importJWK,
	SignJWT,
	UnsecuredJWT,
	type JWTPayload
} from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Auth } from '#lib/server/auth/auth.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';
import { embeddedAuth, signedUpClient } from './auth-bench.ts';

const HOUR = 60 * 60;

let database: TestDatabase;
let auth: Auth;
let real: string;
let kid: string;
/** What the real token says, and the real key: only a test can have it. */
let payload: JWTPayload;
let realKey: Awaited<ReturnType<typeof importJWK>>;
let publicJwk: Awaited<ReturnType<typeof exportJWK>>;

beforeAll(async () => {
	database = await openTestDatabase();
	auth = embeddedAuth(database);
	const client = await signedUpClient(database, auth, 'lan@example.org');
	real = (await client.auth.getSession()).data.session?.access_token ?? '';
	const [header = '', body = ''] = real.split('.');
	kid = (JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string }).kid;
	payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as JWTPayload;
	const [row] = await database.owner.query(
		'select private_jwk from auth_embedded.signing_keys where kid = $1',
		[kid]
	);
	const jwk = row?.['private_jwk'] as Record<string, string>;
	realKey = await importJWK(jwk, 'ES256');
	publicJwk = { kty: jwk['kty'], crv: jwk['crv'], x: jwk['x'], y: jwk['y'] };
});
afterAll(() => database.close());

async function outcomes(token: string) {
	const response = await auth.answer?.(
		new Request('http://x.invalid/auth/v1/user', { headers: { authorization: `Bearer ${token}` } }),
		{ address: '192.0.2.1', now: new Date() }
	);
	return { claims: await auth.verify(token, new Date()), status: response?.status };
}

const REFUSED = { claims: null, status: 401 };

function signed(claims: JWTPayload, header: Record<string, unknown> = {}) {
	return new SignJWT(claims)
		.setProtectedHeader({ alg: 'ES256', kid, typ: 'JWT', ...header })
		.sign(realKey);
}

describe('an access token', () => {
	test('holds when nothing about it was changed', async () => {
		expect(await outcomes(real)).toMatchObject({ claims: { userId: payload.sub }, status: 200 });
		expect(await outcomes(await signed(payload))).toMatchObject({ status: 200 });
	});

	test('without a signature is refused', async () => {
		expect(await outcomes(new UnsecuredJWT(payload).encode())).toEqual(REFUSED);
		const [, body] = real.split('.');
		for (const alg of ['none', 'None', 'NONE', '']) {
			const header = base64url.encode(JSON.stringify({ alg, kid, typ: 'JWT' }));
			expect(await outcomes(`${header}.${body}.`)).toEqual(REFUSED);
		}
	});

	test('signed with a key of somebody else is refused', async () => {
		const { privateKey } = await generateKeyPair('ES256');
		const token = await new SignJWT(payload)
			.setProtectedHeader({ alg: 'ES256', kid, typ: 'JWT' })
			.sign(privateKey);
		expect(await outcomes(token)).toEqual(REFUSED);
	});

	test('that takes the public key for a shared secret is refused', async () => {
		const publicKey = await importJWK(publicJwk, 'ES256', { extractable: true });
		if (publicKey instanceof Uint8Array) throw new Error('The public key is symmetric.');
		const secrets = [await exportSPKI(publicKey), JSON.stringify(publicJwk), publicJwk.x ?? '', ''];
		for (const secret of secrets) {
			for (const alg of ['HS256', 'HS384', 'HS512']) {
				const bytes = new TextEncoder().encode(secret.padEnd(64, ' '));
				const token = await new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(bytes);
				expect(await outcomes(token)).toEqual(REFUSED);
			}
		}
	});

	test.each(['RS256', 'PS256', 'EdDSA', 'ES384'])('that claims %s is refused', async (alg) => {
		const { privateKey } = await generateKeyPair(alg);
		const token = await new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(privateKey);
		expect(await outcomes(token)).toEqual(REFUSED);
	});

	test('that brings its own key is refused', async () => {
		const { privateKey, publicKey } = await generateKeyPair('ES256');
		const jwk = await exportJWK(publicKey);
		for (const header of [
			{ jwk },
			{ jwk, kid },
			{ jku: 'http://127.0.0.1:9/jwks', kid: 'other' }
		]) {
			const token = await new SignJWT(payload)
				.setProtectedHeader({ alg: 'ES256', typ: 'JWT', ...header })
				.sign(privateKey);
			expect(await outcomes(token)).toEqual(REFUSED);
		}
	});

	test.each([
		'../../../../dev/null',
		'/etc/passwd',
		"' union select private_jwk --",
		'__proto__',
		'constructor',
		'',
		'\u0000'
	])('whose key id is %j is refused', async (name) => {
		expect(await outcomes(await signed(payload, { kid: name }))).toEqual(REFUSED);
	});

	test('without a key id, or with one that is no text, is refused', async () => {
		for (const name of [undefined, 7, null, [kid], { kid }]) {
			const header = base64url.encode(JSON.stringify({ alg: 'ES256', kid: name }));
			const [, body, signature] = real.split('.');
			expect(await outcomes(`${header}.${body}.${signature}`)).toEqual(REFUSED);
		}
	});

	const now = () => Math.floor(Date.now() / 1000);
	test.each<[string, () => JWTPayload]>([
		['expired', () => ({ ...payload, exp: now() - 1 })],
		['without an expiry', () => ({ ...payload, exp: undefined })],
		['not valid yet', () => ({ ...payload, nbf: now() + HOUR })],
		['for another audience', () => ({ ...payload, aud: 'anon' })],
		['without an audience', () => ({ ...payload, aud: undefined })],
		['of another issuer', () => ({ ...payload, iss: 'https://evil.example/auth/v1' })],
		['without an issuer', () => ({ ...payload, iss: undefined })],
		['with the role service_role', () => ({ ...payload, role: 'service_role' })],
		['with the role supabase_auth_admin', () => ({ ...payload, role: 'supabase_auth_admin' })],
		['with the role jobs', () => ({ ...payload, role: 'jobs' })],
		['with the role anon', () => ({ ...payload, role: 'anon' })],
		['without a role', () => ({ ...payload, role: undefined })],
		['for nobody', () => ({ ...payload, sub: undefined })],
		['for somebody who is no id', () => ({ ...payload, sub: "x' or '1'='1" })],
		['without a session', () => ({ ...payload, session_id: undefined })],
		['with a session that is no id', () => ({ ...payload, session_id: 7 })]
	])('that is %s is refused, even with the right signature', async (_, claims) => {
		expect(await outcomes(await signed(claims()))).toEqual(REFUSED);
	});

	test('with the session of somebody else leads to nobody', async () => {
		const other = await signedUpClient(database, auth, 'minh@example.org');
		const theirs = (await other.auth.getClaims()).data?.claims.session_id;
		const token = await signed({ ...payload, session_id: theirs });
		expect((await outcomes(token)).status).toBe(401);
	});

	test('cut short, edited or stretched is refused, wherever', async () => {
		const [header = '', body = '', signature = ''] = real.split('.');
		const edited = base64url.encode(JSON.stringify({ ...payload, sub: crypto.randomUUID() }));
		const forgeries = [
			'',
			'.',
			'..',
			'...',
			header,
			`${header}.${body}`,
			`${header}.${body}.`,
			`${header}.${body}.${signature.slice(0, -4)}`,
			`${header}.${body}.${signature}AAAA`,
			`${header}.${edited}.${signature}`,
			`${header}.${body.slice(0, -8)}.${signature}`,
			`${body}.${header}.${signature}`,
			real.slice(1),
			`${real}.${signature}`,
			'x'.repeat(100_000)
		];
		for (const token of forgeries) expect((await outcomes(token)).claims).toBeNull();
		for (const token of forgeries.slice(1)) expect((await outcomes(token)).status).toBe(401);
	});

	test.each([null, undefined, 7, {}, [], true])(
		'that is %j and no text is refused',
		async (token) => {
			expect(await auth.verify(token, new Date())).toBeNull();
		}
	);
});
