import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { Client, DatabaseError } from 'pg';
import type { OwnerConnection } from './owner-connection.ts';

const SITE_ROLE = 'site';
const WRONG_PASSWORD = new Set(['28P01', '28000']);

/**
 * The address at which the site connects: the owner's, as role `site`. A pooler's user name (`role.project`)
 * keeps its suffix. The password follows from the owner's, so there is no second secret to keep.
 */
export function siteUrl(ownerUrl: string): string {
	const url = new URL(ownerUrl);
	const suffix = /\..+$/.exec(decodeURIComponent(url.username))?.[0] ?? '';
	url.username = encodeURIComponent(SITE_ROLE + suffix);
	if (url.password) url.password = derivePassword(decodeURIComponent(url.password));
	return url.href;
}

/**
 * Sets the password of role `site`, unless it can sign in already. An owner without a password means that the
 * server does not ask for one.
 */
export async function ensureSitePassword(
	connection: OwnerConnection,
	ownerUrl: string
): Promise<void> {
	const target = siteUrl(ownerUrl);
	const password = decodeURIComponent(new URL(target).password);
	if (password === '' || (await canSignIn(target))) return;
	await connection.execute(`alter role ${SITE_ROLE} login password '${scramVerifier(password)}'`);
}

function derivePassword(ownerPassword: string): string {
	return createHmac('sha256', ownerPassword).update('trihelix site role').digest('base64url');
}

async function canSignIn(url: string): Promise<boolean> {
	const client = new Client({ connectionString: url });
	try {
		await client.connect();
		return true;
	} catch (cause) {
		if (cause instanceof DatabaseError && WRONG_PASSWORD.has(cause.code ?? '')) return false;
		throw cause;
	} finally {
		await client.end();
	}
}

/** What Postgres stores for a password (RFC 5802, RFC 7677), so that no log of statements ever shows it. */
function scramVerifier(password: string): string {
	const iterations = 4096;
	const salt = randomBytes(16);
	const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
	const storedKey = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64');
	const serverKey = hmac(salted, 'Server Key').toString('base64');
	return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

function hmac(key: Buffer, text: string): Buffer {
	return createHmac('sha256', key).update(text).digest();
}
