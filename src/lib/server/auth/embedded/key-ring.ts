import { errors, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import type { CompactJWSHeaderParameters, JWTVerifyGetKey } from 'jose';
import { randomUUID } from 'node:crypto';
import {
	insertSigningKey,
	listSigningKeys,
	retireSigningKeys,
	type StoredSigningKey
} from '#lib/server/data/auth/signing-key.ts';
import type { Db } from '#lib/server/data/db.ts';
import { asKeeper } from '#lib/server/data/auth/as-keeper.ts';

export const ALGORITHM = 'ES256';
/** A retired key still verifies for so long: longer than any token it signed lives. */
const RETIRED_KEY_VERIFIES_MS = 2 * 60 * 60 * 1000;
/** Another process may have changed the keys: look again after so long, and when an unknown one is named. */
const LOOK_AGAIN_MS = 5 * 60 * 1000;
const LOOK_FOR_UNKNOWN_MS = 10 * 1000;

interface SigningKey {
	readonly kid: string;
	readonly privateKey: CryptoKey;
}

export interface KeyRing {
	signingKey(now: Date): Promise<SigningKey>;
	/** For `jwtVerify`: the key that a token's header names. */
	verificationKeys(now: Date): JWTVerifyGetKey;
	/** A JSON Web Key Set (RFC 7517) of public keys. */
	publicKeys(now: Date): Promise<{ readonly keys: readonly JWK[] }>;
}

interface Ring {
	readonly signing: SigningKey;
	readonly verifying: ReadonlyMap<string, CryptoKey>;
	readonly published: readonly JWK[];
	readonly readAt: number;
}

/** The keys of this installation, kept in its database; the first one is made when first needed. */
export function createKeyRing(db: Db): KeyRing {
	let ring: Promise<Ring> | undefined;

	async function current(now: Date, oldestMs = LOOK_AGAIN_MS): Promise<Ring> {
		const known = await ring;
		if (known && now.getTime() - known.readAt < oldestMs) return known;
		const reading = readRing(db, now);
		ring = reading;
		try {
			return await reading;
		} catch (cause) {
			if (ring === reading) ring = undefined;
			throw cause;
		}
	}

	return {
		async signingKey(now) {
			return (await current(now)).signing;
		},
		verificationKeys(now) {
			return async ({ kid }: CompactJWSHeaderParameters) => {
				if (typeof kid !== 'string') throw new errors.JWKSNoMatchingKey();
				const key =
					(await current(now)).verifying.get(kid) ??
					(await current(now, LOOK_FOR_UNKNOWN_MS)).verifying.get(kid);
				if (!key) throw new errors.JWKSNoMatchingKey();
				return key;
			};
		},
		async publicKeys(now) {
			return { keys: (await current(now)).published };
		}
	};
}

/** Makes a new key sign from now on. Tokens signed with the one before hold until they expire. */
export async function rotateSigningKey(db: Db, now: Date): Promise<void> {
	const { kid, jwk } = await makeKey();
	await asKeeper(db, async (tx) => {
		await retireSigningKeys(tx, now);
		await insertSigningKey(tx, kid, jwk, now);
	});
}

async function readRing(db: Db, now: Date): Promise<Ring> {
	const since = new Date(now.getTime() - RETIRED_KEY_VERIFIES_MS);
	const stored = await asKeeper(db, (tx) => listSigningKeys(tx, since));
	if (stored.some(({ retiredAt }) => retiredAt === null)) return assemble(stored, now);

	const { kid, jwk } = await makeKey();
	const withNew = await asKeeper(db, async (tx) => {
		await insertSigningKey(tx, kid, jwk, now);
		return listSigningKeys(tx, since);
	});
	return assemble(withNew, now);
}

async function makeKey(): Promise<{ readonly kid: string; readonly jwk: JWK }> {
	const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
	return { kid: randomUUID(), jwk: await exportJWK(privateKey) };
}

async function assemble(stored: readonly StoredSigningKey[], now: Date): Promise<Ring> {
	const active = stored.find(({ retiredAt }) => retiredAt === null);
	if (!active) throw new Error('No key signs access tokens.');
	const published = stored.map(publicPart);
	const verifying = await Promise.all(
		published.map(async (jwk) => [jwk.kid, await importKey(jwk)] as const)
	);
	const signing = { kid: active.kid, privateKey: await importKey(active.privateJwk) };
	return { signing, verifying: new Map(verifying), published, readAt: now.getTime() };
}

function publicPart({ kid, privateJwk }: StoredSigningKey): JWK & { readonly kid: string } {
	const { kty, crv, x, y } = privateJwk;
	return { kty, crv, x, y, kid, alg: ALGORITHM, use: 'sig', key_ops: ['verify'] };
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
	const key = await importJWK(jwk, ALGORITHM);
	if (key instanceof Uint8Array) throw new Error('A signing key is symmetric.');
	return key;
}
