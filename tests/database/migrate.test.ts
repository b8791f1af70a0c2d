import { PGlite } from '@electric-sql/pglite';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ownerConnectionOf } from '#lib/server/data/embedded/open-pglite.ts';
import { migrate } from '#lib/server/data/migration/migrate.ts';
import type { MigrationFile } from '#lib/server/data/migration/migration-files.ts';

const NOW = new Date('2026-11-21T09:00:00Z');

let pglite: PGlite;
let directory: string;

beforeAll(async () => {
	pglite = await PGlite.create();
});
beforeEach(async () => {
	await pglite.exec(`
		drop schema if exists migration cascade;
		drop schema if exists supabase_migrations cascade;
		drop schema public cascade;
		create schema public;
	`);
	directory = await mkdtemp(path.join(tmpdir(), 'trihelix-migrations-'));
	await write('1_first.sql', 'create table public.first (id int);');
	await write(
		'2_second.sql',
		'create table public.second (id int); insert into public.second values (1);'
	);
	return () => rm(directory, { recursive: true });
});
afterAll(() => pglite.close());

function write(name: string, statements: string): Promise<void> {
	return writeFile(path.join(directory, name), statements);
}

function run(beforeChange?: (pending: readonly MigrationFile[]) => Promise<void>) {
	return migrate({ connection: ownerConnectionOf(pglite), directory, now: NOW, beforeChange });
}

async function tables(): Promise<readonly string[]> {
	const { rows } = await pglite.query<{ name: string }>(
		`select tablename as name from pg_tables where schemaname = 'public' order by 1`
	);
	return rows.map((row) => row.name);
}

test('each file is applied once, in order, and recorded with its checksum', async () => {
	expect(await run()).toEqual({ applied: ['1', '2'], current: '2' });
	expect(await run()).toEqual({ applied: [], current: '2' });
	const { rows } = await pglite.query(
		'select version, name, checksum, applied_at from migration.applied order by version'
	);
	expect(rows).toMatchObject([
		{
			version: '1',
			name: 'first',
			checksum: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
			applied_at: NOW
		},
		{ version: '2', name: 'second' }
	]);
});

test('numbers are compared by value, not by spelling', async () => {
	await write('10_tenth.sql', 'create table public.tenth (id int);');
	expect(await run()).toEqual({ applied: ['1', '2', '10'], current: '10' });
});

test('a backup is asked for before a change, and not for an empty database', async () => {
	const asked: string[][] = [];
	const note = (pending: readonly MigrationFile[]) => {
		asked.push(pending.map((file) => file.version));
		return Promise.resolve();
	};
	await run(note);
	await run(note);
	await write('3_third.sql', 'create table public.third (id int);');
	await run(note);
	expect(asked).toEqual([['3']]);
});

test('nothing is applied when the backup fails', async () => {
	await run();
	await write('3_third.sql', 'create table public.third (id int);');
	await expect(run(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
	expect(await tables()).toEqual(['first', 'second']);
});

test('an applied file that was edited stops the start', async () => {
	await run();
	await write('1_first.sql', 'create table public.first (id bigint);');
	await expect(run()).rejects.toMatchObject({
		code: 'MIGRATION_EDITED',
		message: expect.stringContaining('1_first') as string
	});
});

test('line ends of another system are not an edit', async () => {
	await write('3_lines.sql', '-- one\ncreate table public.lines (id int);\n');
	await run();
	const text = await readFile(path.join(directory, '3_lines.sql'), 'utf8');
	await write('3_lines.sql', text.replaceAll('\n', '\r\n'));
	expect((await run()).applied).toEqual([]);
});

test('a database newer than the code stops the start', async () => {
	await run();
	await rm(path.join(directory, '2_second.sql'));
	await expect(run()).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
});

test('a file older than what is applied stops the start', async () => {
	await rm(path.join(directory, '1_first.sql'));
	await run();
	await write('1_first.sql', 'create table public.first (id int);');
	await expect(run()).rejects.toMatchObject({ code: 'MIGRATION_OUT_OF_ORDER' });
	expect(await tables()).toEqual(['second']);
});

test('a file that fails leaves nothing behind, and what came before it stays', async () => {
	await write('3_broken.sql', 'create table public.third (id int); select 1 / 0;');
	await expect(run()).rejects.toMatchObject({
		code: 'MIGRATION_FAILED',
		message: expect.stringContaining('division by zero') as string
	});
	expect(await tables()).toEqual(['first', 'second']);
	await write('3_broken.sql', 'create table public.third (id int);');
	expect(await run()).toEqual({ applied: ['3'], current: '3' });
});

test('two files with one number are refused', async () => {
	await write('2_another.sql', 'select 1;');
	await expect(run()).rejects.toThrow('Two migrations carry the number 2.');
});

test('what the Supabase CLI applied counts, and it learns what was applied here', async () => {
	await pglite.exec(`
		create schema supabase_migrations;
		create table supabase_migrations.schema_migrations
			(version text primary key, statements text[], name text);
		insert into supabase_migrations.schema_migrations (version, name) values ('1', 'first');
	`);
	expect(await run()).toEqual({ applied: ['2'], current: '2' });
	expect(await tables()).toEqual(['second']);
	const { rows } = await pglite.query(
		'select version, name from supabase_migrations.schema_migrations order by version'
	);
	expect(rows).toEqual([
		{ version: '1', name: 'first' },
		{ version: '2', name: 'second' }
	]);
	expect((await run()).applied).toEqual([]);
});
