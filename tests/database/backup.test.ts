import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { backUp } from '#lib/server/data/backup/backup.ts';
import { restore } from '#lib/server/data/backup/restore.ts';
import type { Database } from '#lib/server/data/connection/open-database.ts';
import { BARE_ENVIRONMENT } from '../support/bare-environment.ts';
import {
	makeSmallRegion,
	readNotes,
	writeNote,
	type SmallRegion
} from '../support/small-region.ts';

const CHECKOUT = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

// Processes start and end here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const DAY_MS = 86_400_000;
/** Before every backup that the database makes by itself here. */
const MADE_AT = new Date(Date.now() - DAY_MS);

let region: SmallRegion;
/** Holds the rows 1 and 2. */
let file: string;

beforeAll(async () => {
	region = await makeSmallRegion({ TRIHELIX_BACKUPS_KEEP: '3' });
	await whileOpen(async (database) => {
		await writeNote(database, 1);
		await writeNote(database, 2);
	});
	file = await backUp(region.settings, MADE_AT);
	await whileOpen((database) => writeNote(database, 3));
});
afterAll(() => region.remove());

async function whileOpen<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
	const database = await region.open();
	try {
		return await work(database);
	} finally {
		await database.close();
	}
}

function backups(): Promise<readonly string[]> {
	return readdir(path.join(region.settings.dataFolder, 'backups'));
}

test('a backup that does not hold the rows it promises changes nothing', async () => {
	const text = gunzipSync(await readFile(file)).toString('utf8');
	const short = path.join(region.root, 'short.sql.gz');
	await writeFile(short, gzipSync(text.replace("(2, 'said')", "(3, 'said'), (4, 'said')")));
	await expect(restore(region.settings, short, new Date())).rejects.toThrow(
		'public.notes: 3 instead of 2'
	);
	expect(await whileOpen(readNotes)).toEqual([1, 2, 3]);
});

test('a backup of a newer release is refused', async () => {
	const text = gunzipSync(await readFile(file)).toString('utf8');
	const newer = path.join(region.root, 'newer.sql.gz');
	await writeFile(newer, gzipSync(text.replace('"migration":"1"', '"migration":"7"')));
	await expect(restore(region.settings, newer, new Date())).rejects.toThrow('migration 7');
});

test('a file that is no backup is refused in plain words', async () => {
	const other = path.join(region.root, 'package.json');
	await expect(restore(region.settings, other, new Date())).rejects.toThrow(
		'is damaged, or not a backup of this site'
	);
});

test('a restored database has the rows of its backup, and serves', async () => {
	const { stdout } = await run(
		process.execPath,
		[path.join(CHECKOUT, 'scripts/database/restore.ts'), file],
		{ cwd: CHECKOUT, env: { ...BARE_ENVIRONMENT, TRIHELIX_ROOT: region.root } }
	);
	expect(stdout).toMatch(/^Restored \d+ rows from \S+\. What was there before lies in /);
	expect(stdout).toContain(` from ${MADE_AT.toISOString()}. `);

	await whileOpen(async (database) => {
		expect(await readNotes(database)).toEqual([1, 2]);
		await expect(database.pool.query('select id from public.notes')).rejects.toMatchObject({
			code: '42501'
		});
		await writeNote(database, 5);
		expect(await readNotes(database)).toEqual([1, 2, 5]);
	});
});

test('a migration is preceded by a backup', async () => {
	const before = await backups();
	await writeFile(
		path.join(region.migrations, '2_more.sql'),
		'alter table public.notes add column more text;'
	);
	await whileOpen(readNotes);
	const made = (await backups()).filter((name) => !before.includes(name));
	expect(made).toHaveLength(1);
	const text = gunzipSync(
		await readFile(path.join(region.settings.dataFolder, 'backups', made[0] ?? ''))
	).toString('utf8');
	expect(text).toContain('"public.notes":3');
	expect(text).not.toContain('more text');
});

test('the oldest backups make room for new ones', async () => {
	const before = await backups();
	const made = [];
	for (const day of [1, 2, 3]) {
		made.push(path.basename(await backUp(region.settings, new Date(Date.now() + day * DAY_MS))));
	}
	expect(before.length).toBeGreaterThan(0);
	expect([...(await backups())].sort()).toEqual(made);
});
