import { importJWK, SignJWT, type JWTPayload } from 'jose';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';
import { listSigningKeys } from '#lib/server/data/auth/signing-key.ts';
import { withSiteDatabase } from './site-database.ts';

const ALGORITHM = 'ES256';
const HOUR_S = 3600;

/** Signs what it is given with the key of the site itself, which only a thief of its database has. */
export async function genuineSigner(
	now: Date
): Promise<(payload: JWTPayload, header?: Readonly<Record<string, unknown>>) => Promise<string>> {
	const keys = await withSiteDatabase((db) => asKeeper(db, (tx) => listSigningKeys(tx, now)));
	const key = keys.find(({ retiredAt }) => retiredAt === null);
	if (key === undefined) throw new Error('The site has no key.');
	const privateKey = await importJWK(key.privateJwk, ALGORITHM);
	return (payload, header = {}) =>
		new SignJWT(payload)
			.setProtectedHeader({ alg: ALGORITHM, kid: key.kid, typ: 'JWT', ...header })
			.sign(privateKey);
}

/** Claims that do not hold, whoever signed them, by what is wrong with them. */
export function wrongClaims(genuine: JWTPayload, now: Date): Readonly<Record<string, JWTPayload>> {
	const second = Math.floor(now.getTime() / 1000);
	return {
		expired: { ...genuine, exp: second - HOUR_S },
		'no expiry': { ...genuine, exp: undefined },
		'not valid before tomorrow': { ...genuine, nbf: second + 24 * HOUR_S },
		'no audience': { ...genuine, aud: undefined },
		'another audience': { ...genuine, aud: 'service_role' },
		'no issuer': { ...genuine, iss: undefined },
		'another issuer': { ...genuine, iss: 'https://evil.example/auth/v1' },
		'another role': { ...genuine, role: 'service_role' },
		'no role': { ...genuine, role: undefined },
		nobody: { ...genuine, sub: undefined },
		'no person': { ...genuine, sub: "' or 1=1 --" },
		'somebody unknown': { ...genuine, sub: '00000000-0000-4000-8000-000000000000' },
		'no session': { ...genuine, session_id: undefined },
		'a session unknown': { ...genuine, session_id: '00000000-0000-4000-8000-000000000000' },
		'an anonymous one': { ...genuine, is_anonymous: true }
	};
}
