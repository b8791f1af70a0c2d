import { setTimeout as wait } from 'node:timers/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createDb } from '#lib/server/data/db.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import { backUp } from '#lib/server/data/backup/backup.ts';
import type { ChannelEvent } from '#lib/server/data/connection/listen.ts';
import {
	openDatabase,
	type Database,
	type DatabaseEvent
} from '#lib/server/data/connection/open-database.ts';
import { restore } from '#lib/server/data/backup/restore.ts';
import { readDatabaseSettings } from '#lib/server/data/connection/settings.ts';
import { siteUrl } from '#lib/server/data/connection/site-role.ts';
import {
	findPostgres,
	startPostgresCluster,
	type PostgresCluster
} from '../support/postgres-cluster.ts';

// Processes start and end here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const found = findPostgres();

describe.skipIf(found.binaries === null)('a PostgreSQL of one’s own', () => {
	let cluster: PostgresCluster;
	let database: Database;
	let dataFolder: string;
	const events: DatabaseEvent[] = [];

	beforeAll(async () => {
		cluster = await startPostgresCluster({ authentication: 'scram-sha-256' });
		dataFolder = await mkdtemp(path.join(tmpdir(), 'trihelix-own-'));
		const settings = readDatabaseSettings({
			DATABASE_URL: cluster.url(),
			TRIHELIX_DATA_DIR: dataFolder
		});
		const options = { now: new Date(), report: (event: DatabaseEvent) => events.push(event) };
		await (await openDatabase(settings, options)).close();
		database = await openDatabase(settings, options);
	});
	afterAll(async () => {
		await database.close();
		await cluster.stop();
		await rm(dataFolder, { recursive: true, force: true });
	});

	test('serves a role that owns nothing and may not read a table', async () => {
		const { rows } = await database.pool.query('select session_user as me, current_user as now');
		const me = decodeURIComponent(new URL(siteUrl(cluster.url())).username);
		expect(rows).toEqual([{ me, now: me }]);
		await expect(database.pool.query('select id from public.listings')).rejects.toMatchObject({
			code: '42501'
		});
		await expect(database.pool.query('set role owner')).rejects.toMatchObject({ code: '42501' });
		const owned = await database.pool.query(
			'select oid from pg_class where relowner = current_user::regrole'
		);
		expect(owned.rows).toEqual([]);
	});

	test('compiles no statement of the site, however large it takes a table for', async () => {
		const plan = await createDb(database.pool, { deadlineMs: 10_000 }).transaction(
			ANONYMOUS,
			async (tx) => {
				await sql`select set_config('jit_above_cost', '0', true)`.execute(tx);
				return sql`explain (analyze) select id from public.listings`.execute(tx);
			}
		);
		expect(JSON.stringify(plan.rows)).toContain('Execution Time');
		expect(JSON.stringify(plan.rows)).not.toContain('JIT');
	});

	test('refuses the site without the password that follows from the owner’s', async () => {
		const wrong = new URL(siteUrl(cluster.url()));
		wrong.password = 'guessed';
		await expect(new Client({ connectionString: wrong.href }).connect()).rejects.toMatchObject({
			code: '28P01'
		});
	});

	test('is closed to the site of another database, whose start leaves this one alone', async () => {
		const owner = new Client({ connectionString: cluster.url() });
		await owner.connect();
		await owner.query(`create role neighbour login createrole createdb password 'theirs'`);
		await owner.query('grant anon, authenticated, jobs, supabase_auth_admin to neighbour');
		await owner.query('create database next_door owner neighbour');
		const theirs = new URL(cluster.url('next_door'));
		theirs.username = 'neighbour';
		theirs.password = 'theirs';
		const other = await openDatabase(
			readDatabaseSettings({ DATABASE_URL: theirs.href, TRIHELIX_DATA_DIR: dataFolder }),
			{ now: new Date(), report: (event) => events.push(event) }
		);
		const fresh = new Client({ connectionString: siteUrl(cluster.url()) });
		await fresh.connect();
		await fresh.end();
		const trespasser = new URL(siteUrl(theirs.href));
		trespasser.pathname = '/postgres';
		await expect(new Client({ connectionString: trespasser.href }).connect()).rejects.toMatchObject(
			{ code: '42501' }
		);
		await other.close();
		await owner.end();
	});

	test('says that it is migrated and writable', async () => {
		expect(await database.ready()).toEqual({
			writable: true,
			migrated: true,
			freeBytes: null,
			backupAgeHours: null
		});
	});

	test('is backed up and restored into an empty database', async () => {
		const owner = new Client({ connectionString: cluster.url() });
		await owner.connect();
		await owner.query(
			`insert into auth.users (id, email) values (gen_random_uuid(), 'lan@example.vn')`
		);
		await owner.query('create database elsewhere');
		await owner.end();

		const settings = (name: string) =>
			readDatabaseSettings({ DATABASE_URL: cluster.url(name), TRIHELIX_DATA_DIR: dataFolder });
		const file = await backUp(settings('postgres'), new Date());
		await expect(restore(settings('postgres'), file, new Date())).rejects.toThrow(
			'already has tables'
		);
		const { manifest } = await restore(settings('elsewhere'), file, new Date());
		expect(manifest.rows['auth.users']).toBe(1);

		const moved = await openDatabase(settings('elsewhere'), {
			now: new Date(),
			report: (event) => events.push(event)
		});
		expect(await moved.ready()).toMatchObject({ writable: true, migrated: true });
		await expect(moved.pool.query('select id from auth.users')).rejects.toMatchObject({
			code: '42501'
		});
		await moved.close();
	});

	test('takes over the backup of an embedded database, and gives one back', async () => {
		const pilot = await mkdtemp(path.join(tmpdir(), 'trihelix-pilot-'));
		const report = (event: DatabaseEvent) => events.push(event);
		const embedded = readDatabaseSettings({ TRIHELIX_DATA_DIR: pilot });
		const before = await openDatabase(embedded, { now: new Date(), report });
		await addAccount(before);
		await before.close();
		const fromPilot = await backUp(embedded, new Date());

		const owner = new Client({ connectionString: cluster.url() });
		await owner.connect();
		await owner.query('create database grown');
		await owner.end();
		const grown = readDatabaseSettings({
			DATABASE_URL: cluster.url('grown'),
			TRIHELIX_DATA_DIR: dataFolder
		});
		const moved = await restore(grown, fromPilot, new Date());
		expect(moved.manifest.rows['auth.users']).toBe(1);
		const after = await openDatabase(grown, { now: new Date(), report });
		await addAccount(after);
		await after.close();

		const back = await restore(embedded, await backUp(grown, new Date()), new Date());
		expect(back.manifest.rows['auth.users']).toBe(2);
		await rm(pilot, { recursive: true });
	});

	test('announces which sessions end before their time, by signing out or by suspension, and whose', async () => {
		const heard: ChannelEvent[] = [];
		const stop = await database.listen('trihelix', (event) => heard.push(event));
		const owner = new Client({ connectionString: cluster.url() });
		await owner.connect();
		const { rows } = await owner.query<{ id: string; user: string }>(`
			with account as (insert into auth.users (email) values ('phien@example.vn') returning id)
			insert into auth.sessions (user_id, not_after)
			select id, now() + life from account, (values (interval '1 day'), ('1 day'), ('-1 day')) as lives (life)
			returning id, user_id as "user"`);
		const [first, second, over] = rows.map(({ id }) => id);
		await owner.query('delete from auth.sessions where id = any($1)', [[first, over]]);
		await owner.query('update public.persons set suspended_at = now() where user_id = $1', [
			rows[0]?.user
		]);
		await expect
			.poll(() => heard.filter((event) => event.kind === 'message'), { timeout: 10_000 })
			.toEqual([
				{ kind: 'message', payload: `session ${first}` },
				{ kind: 'message', payload: `session ${second}` },
				{ kind: 'message', payload: `person ${rows[0]?.user}` }
			]);
		stop();
		await owner.end();
	});

	test('hears notifications, and listens again after the connection was cut', async () => {
		const heard: ChannelEvent[] = [];
		const stop = await database.listen('news', (event) => heard.push(event));
		const owner = new Client({ connectionString: cluster.url() });
		await owner.connect();

		await owner.query(`notify news, 'first'`);
		await expect
			.poll(() => heard, { timeout: 10_000 })
			.toEqual([{ kind: 'message', payload: 'first' }]);

		await owner.query(
			`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'trihelix listener'`
		);
		await expect.poll(() => heard.at(-1), { timeout: 20_000 }).toEqual({ kind: 'reconnected' });
		expect(events.map((event) => event.kind)).toContain('connection-lost');

		await owner.query(`notify news, 'second'`);
		await expect
			.poll(() => heard.at(-1), { timeout: 10_000 })
			.toEqual({ kind: 'message', payload: 'second' });

		stop();
		await owner.query(`notify news, 'third'`);
		await wait(100);
		expect(heard.at(-1)).toEqual({ kind: 'message', payload: 'second' });
		await owner.end();
	});
});

async function addAccount(database: Database): Promise<void> {
	const client = await database.pool.connect();
	await client.query('begin');
	await client.query(`select set_config('role', 'supabase_auth_admin', true)`);
	await client.query(
		`insert into auth.users (id, email) values (gen_random_uuid(), gen_random_uuid() || '@example.vn')`
	);
	await client.query('commit');
	client.release();
}
