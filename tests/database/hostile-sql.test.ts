import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { claimsOf } from '#lib/server/data/identity.ts';
import { siteUrl } from '#lib/server/data/connection/site-role.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { startMigratedPostgres } from '../support/migrated-postgres.ts';
import { findPostgres, type PostgresCluster } from '../support/postgres-cluster.ts';

// No text of a request becomes SQL text. These say what would hold if it did.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

type Connection = Pick<Client, 'query'>;

const NOT_ALLOWED = '42501';
const OWN_ROWS = 'select user_id from public.persons';

/** Runs statements inside the transaction of a signed-in person and takes them back. The last one's SQLSTATE, or its rows. */
async function inject(connection: Connection, ...statements: readonly string[]): Promise<unknown> {
	const claims = claimsOf({ role: 'authenticated', userId: randomUUID() });
	await connection.query('begin');
	await connection.query(
		`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', $1, true)`,
		[claims]
	);
	try {
		let rows: unknown[] = [];
		for (const statement of statements) ({ rows } = await connection.query(statement));
		return rows;
	} catch (cause) {
		return (cause as { readonly code?: string }).code;
	} finally {
		await connection.query('rollback');
	}
}

/** Ways out of the role, with the owner's name in place of `OWNER`, and the one the site connects as for `SITE`. */
const WAYS_OUT: readonly (readonly string[])[] = [
	['set role OWNER'],
	[`select set_config('role', 'OWNER', true)`],
	['reset role', OWN_ROWS],
	[`select set_config('role', 'none', true)`, OWN_ROWS],
	['set local row_security = off', OWN_ROWS],
	['alter role SITE superuser'],
	['alter role authenticated bypassrls'],
	['grant OWNER to authenticated'],
	['create schema mine'],
	['create function public.mine() returns void language sql as $$ $$'],
	['create temporary table memberships (id integer)'],
	['create domain pg_temp.uuid as text'],
	['alter table public.persons disable row level security'],
	[`copy public.persons to program 'cat'`],
	[`select private.record_act('x', 'x', 'x', null, '{}')`],
	[`select private.mail_organisation(gen_random_uuid(), 'x', 'x', '{}')`]
];

function named(ways: readonly (readonly string[])[]) {
	return ways.map((way) => ({ way, name: way.join('; ') }));
}

describe('the embedded database', () => {
	let database: TestDatabase;
	beforeAll(async () => {
		database = await openTestDatabase();
	});
	afterAll(() => database.close());

	test.each(named(WAYS_OUT))('refuses $name', async ({ way }) => {
		const statements = way.map((one) =>
			one.replaceAll('OWNER', 'postgres').replaceAll('SITE', 'site')
		);
		expect(await inject(database.pool, ...statements)).toBe(NOT_ALLOWED);
	});

	test('lets whoever gets to write SQL become the superuser, which is why nobody does', async () => {
		const rows = await inject(
			database.pool,
			'set local session authorization postgres',
			`select current_setting('is_superuser') as superuser`
		);
		expect(rows).toEqual([{ superuser: 'on' }]);
	});
});

const found = findPostgres();

describe.skipIf(found.binaries === null)('PostgreSQL', () => {
	let cluster: PostgresCluster;
	let site: Client;
	beforeAll(async () => {
		cluster = await startMigratedPostgres();
		site = new Client({ connectionString: siteUrl(cluster.url()) });
		await site.connect();
	});
	afterAll(async () => {
		await site.end();
		await cluster.stop();
	});

	const ways = [...WAYS_OUT, ['set session authorization OWNER']];
	test.each(named(ways))('refuses $name', async ({ way }) => {
		const statements = way.map((one) =>
			one.replaceAll('OWNER', 'owner').replaceAll('SITE', new URL(siteUrl(cluster.url())).username)
		);
		expect(await inject(site, ...statements)).toBe(NOT_ALLOWED);
	});
});
