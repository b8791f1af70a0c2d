import {
	base64url,
	exportSPKI,
	generateKeyPair,
	importJWK,
	SignJWT,
	type JWK,
	type JWTPayload
} from 'jose';

/** An access token that nobody of ours signed, or not like this. */
export interface ForgedToken {
	readonly how: string;
	readonly token: string;
}

interface Parts {
	readonly header: Readonly<Record<string, unknown>>;
	readonly payload: JWTPayload;
	readonly signature: string;
}

const ALGORITHM = 'ES256';
const HOUR_S = 3600;
const WRONG_KIDS = [
	'../../../../dev/null',
	'/dev/null',
	"' or 1=1 --",
	'',
	'\u0000',
	'a'.repeat(5000)
];

/**
 * Every way we know to make a token that looks like `genuine`.
 *
 * @param jwk the public key that verifies the genuine one
 */
export async function forgeTokens(
	genuine: string,
	jwk: JWK,
	now: Date
): Promise<readonly ForgedToken[]> {
	const { header, payload, signature } = partsOf(genuine);
	const [head, body] = genuine.split('.') as [string, string];
	const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
	const second = Math.floor(now.getTime() / 1000);
	const own = (changes: JWTPayload, extra: Readonly<Record<string, unknown>> = {}) =>
		new SignJWT({ ...payload, ...changes })
			.setProtectedHeader({ ...header, alg: ALGORITHM, ...extra })
			.sign(privateKey);
	const unsigned = (alg: string) => `${encode({ ...header, alg })}.${body}.`;
	const edited = (changes: JWTPayload) =>
		`${head}.${encode({ ...payload, ...changes })}.${signature}`;

	const pem = new TextEncoder().encode(
		await exportSPKI((await importJWK(jwk, ALGORITHM)) as CryptoKey)
	);
	const secrets = [
		pem,
		new TextEncoder().encode(JSON.stringify(jwk)),
		base64url.decode(jwk.x ?? '')
	];
	const confused = await Promise.all(
		secrets.map(async (secret, index) => ({
			how: `the public key as a shared secret, form ${index}`,
			token: await new SignJWT(payload)
				.setProtectedHeader({ ...header, alg: 'HS256' })
				.sign(padded(secret))
		}))
	);
	const rsa = await generateKeyPair('RS256');
	const wrongKids = await Promise.all(
		WRONG_KIDS.map(async (kid) => ({
			how: `kid ${JSON.stringify(kid.slice(0, 30))}`,
			token: await own({}, { kid })
		}))
	);
	return [
		...['none', 'None', 'NONE', ''].map((alg) => ({ how: `alg "${alg}"`, token: unsigned(alg) })),
		{ how: 'alg none with the genuine signature', token: unsigned('none') + signature },
		...confused,
		...wrongKids,
		{ how: 'a key of one’s own', token: await own({}) },
		{
			how: 'a key of one’s own in the header',
			token: await own({}, { jwk: await exportPublic(publicKey) })
		},
		{
			how: 'a key from elsewhere',
			token: await own({}, { jku: 'http://127.0.0.1:9/jwks.json', x5u: 'http://127.0.0.1:9/' })
		},
		{
			how: 'another asymmetric algorithm',
			token: await new SignJWT(payload)
				.setProtectedHeader({ ...header, alg: 'RS256' })
				.sign(rsa.privateKey)
		},
		{ how: 'expired', token: await own({ exp: second - HOUR_S }) },
		{ how: 'not valid before tomorrow', token: await own({ nbf: second + 24 * HOUR_S }) },
		{ how: 'no audience', token: await own({ aud: undefined }) },
		{ how: 'another role', token: await own({ role: 'service_role' }) },
		{ how: 'edited role', token: edited({ role: 'service_role' }) },
		{ how: 'edited person', token: edited({ sub: '00000000-0000-4000-8000-000000000000' }) },
		{ how: 'edited expiry', token: edited({ exp: second + 1000 * HOUR_S }) },
		{ how: 'no signature', token: `${head}.${body}.` },
		{ how: 'half a signature', token: `${head}.${body}.${signature.slice(0, 40)}` },
		{ how: 'an empty signature of the right length', token: `${head}.${body}.${'A'.repeat(86)}` },
		{ how: 'cut short', token: genuine.slice(0, -5) },
		{ how: 'no body', token: `${head}..${signature}` },
		{ how: 'doubled', token: `${genuine}.${genuine}` }
	];
}

export function partsOf(token: string): Parts {
	const [head = '', body = '', signature = ''] = token.split('.');
	return { header: decode(head), payload: decode(body), signature };
}

function decode<Shape>(part: string): Shape {
	return JSON.parse(new TextDecoder().decode(base64url.decode(part))) as Shape;
}

function encode(value: unknown): string {
	return base64url.encode(JSON.stringify(value));
}

/** HS256 wants 256 bits at least. */
function padded(secret: Uint8Array): Uint8Array {
	return secret.length >= 32 ? secret : Buffer.concat([secret, Buffer.alloc(32 - secret.length)]);
}

async function exportPublic(key: CryptoKey): Promise<JWK> {
	return crypto.subtle.exportKey('jwk', key);
}
