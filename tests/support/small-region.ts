import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
	openDatabase,
	type Database,
	type DatabaseEvent
} from '#lib/server/data/connection/open-database.ts';
import {
	readDatabaseSettings,
	type EmbeddedSettings,
	type Environment
} from '#lib/server/data/connection/settings.ts';

/** The code of this checkout with a schema of three lines, and a data folder of its own. */
export interface SmallRegion {
	readonly root: string;
	readonly settings: EmbeddedSettings;
	/** What the database reported so far. */
	readonly events: DatabaseEvent[];
	readonly migrations: string;
	open(): Promise<Database>;
	remove(): Promise<void>;
}

const CHECKOUT = path.resolve(import.meta.dirname, '../..');
const PLATFORM = `
	do $$
	begin
		create role anon nologin noinherit;
		create role authenticated nologin noinherit;
		create role supabase_auth_admin nologin noinherit;
	exception when duplicate_object then null;
	end $$;
`;
const FIRST_MIGRATION = `
	create role site login noinherit;
	create role jobs nologin noinherit;
	grant anon, authenticated, jobs to site;
	create table public.notes (id int primary key, said text not null);
	grant select, insert on public.notes to jobs;
`;

export async function makeSmallRegion(env: Environment = {}): Promise<SmallRegion> {
	const root = await mkdtemp(path.join(tmpdir(), 'trihelix-region-'));
	for (const name of ['src', 'node_modules', 'package.json']) {
		await symlink(path.join(CHECKOUT, name), path.join(root, name));
	}
	const migrations = path.join(root, 'supabase/migrations');
	const embedded = path.join(root, 'supabase/embedded');
	await mkdir(migrations, { recursive: true });
	await mkdir(embedded);
	await writeFile(path.join(embedded, 'platform.sql'), PLATFORM);
	await writeFile(path.join(embedded, 'grants.sql'), 'grant supabase_auth_admin to site;');
	await writeFile(path.join(migrations, '1_notes.sql'), FIRST_MIGRATION);

	const settings = readDatabaseSettings({ ...env, TRIHELIX_ROOT: root }) as EmbeddedSettings;
	const events: DatabaseEvent[] = [];
	return {
		root,
		settings,
		events,
		migrations,
		async open() {
			return openDatabase(settings, { now: new Date(), report: (event) => events.push(event) });
		},
		remove: () => rm(root, { recursive: true, force: true })
	};
}

/** Writes one row as role `jobs`; resolves when the database has acknowledged it. */
export async function writeNote(database: Database, id: number): Promise<void> {
	const client = await database.pool.connect();
	try {
		await client.query('begin');
		await client.query(`select set_config('role', 'jobs', true)`);
		await client.query('insert into public.notes values ($1, $2)', [id, 'said']);
		await client.query('commit');
	} finally {
		client.release();
	}
}

/** The numbers of all rows, in order. */
export async function readNotes(database: Database): Promise<readonly number[]> {
	const client = await database.pool.connect();
	try {
		await client.query('begin');
		await client.query(`select set_config('role', 'jobs', true)`);
		const { rows } = await client.query<{ id: number }>('select id from public.notes order by id');
		await client.query('commit');
		return rows.map((row) => row.id);
	} finally {
		client.release();
	}
}
