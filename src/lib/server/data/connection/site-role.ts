import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { Client, DatabaseError } from 'pg';
import type { OwnerConnection } from './owner-connection.ts';

const WRONG_PASSWORD = new Set(['28P01', '28000']);

/**
 * The address at which the site connects: the owner's, as a role of its own. Roles belong to the whole cluster, so the
 * name follows from the database: two sites on one cluster share neither role nor password. A pooler's user name
 * (`role.project`) keeps its suffix. The password follows from the owner's, so there is no second secret to keep.
 */
export function siteUrl(ownerUrl: string): string {
	const url = new URL(ownerUrl);
	const owner = decodeURIComponent(url.username);
	const suffix = owner.includes('.') ? owner.slice(owner.indexOf('.')) : '';
	const role = siteRole(ownerUrl);
	url.username = encodeURIComponent(role + suffix);
	if (url.password) url.password = derivePassword(decodeURIComponent(url.password), role);
	return url.href;
}

/**
 * Makes the role of the site, whose statements are not compiled, and lets it take on those of the migrations; where the cluster is not Supabase's, nobody
 * else but the owner connects to this database any more. Sets its password unless it can sign in already; an owner
 * without a password means that the server does not ask for one.
 *
 * @param platform `bring` where the site answers the Auth API itself and may act as the keeper of accounts
 */
export async function ensureSiteRole(
	connection: OwnerConnection,
	ownerUrl: string,
	platform: 'bring' | 'supabase'
): Promise<void> {
	const role = siteRole(ownerUrl);
	const [known] = await connection.query('select from pg_catalog.pg_roles where rolname = $1', [
		role
	]);
	if (!known) await connection.execute(`create role ${role} login noinherit`);
	await connection.execute(`grant anon, authenticated, jobs to ${role}`);
	// Row level security makes plans of hundreds of expressions, which PostgreSQL compiles where it takes a table for large:
	// five seconds of its processor for a statement that then runs for milliseconds.
	await connection.execute(`alter role ${role} set jit = off`);
	if (platform === 'bring') {
		await connection.execute(`
			grant supabase_auth_admin to ${role};
			do $$
			begin
				execute format('revoke connect on database %I from public', current_database());
				execute format('grant connect on database %I to ${role}', current_database());
			end
			$$`);
	}
	const target = siteUrl(ownerUrl);
	const password = decodeURIComponent(new URL(target).password);
	if (password === '' || (await canSignIn(target))) return;
	await connection.execute(`alter role ${role} login password '${scramVerifier(password)}'`);
}

function siteRole(ownerUrl: string): string {
	const { pathname, username } = new URL(ownerUrl);
	// Without a name PostgreSQL opens the database that is called like the user.
	const database = decodeURIComponent(pathname.slice(1) || username);
	const digest = createHash('sha256').update(database).digest('hex');
	return `site_${digest.slice(0, 12)}`;
}

function derivePassword(ownerPassword: string, role: string): string {
	return createHmac('sha256', ownerPassword).update(`trihelix role ${role}`).digest('base64url');
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
