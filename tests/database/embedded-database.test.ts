import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDb, DatabaseUnavailable } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import type { ChannelEvent } from '#lib/server/data/connection/listen.ts';
import type { Database } from '#lib/server/data/connection/open-database.ts';
import { BARE_ENVIRONMENT } from '../support/bare-environment.ts';
import {
	makeSmallRegion,
	readNotes,
	writeNote,
	type SmallRegion
} from '../support/small-region.ts';

const CHECKOUT = path.resolve(import.meta.dirname, '../..');
const DEADLINE_MS = 1_500;
const ENDLESS = 'select count(*) from generate_series(1, 100000000000)';
const run = promisify(execFile);

// Processes start and end here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let region: SmallRegion;
let database: Database;

beforeAll(async () => {
	region = await makeSmallRegion({ TRIHELIX_DEADLINE_MS: String(DEADLINE_MS) });
	database = await region.open();
});
afterAll(async () => {
	await database.close();
	await region.remove();
});

function command(name: string, ...parameters: string[]) {
	return run(process.execPath, [path.join(CHECKOUT, 'scripts/database', name), ...parameters], {
		cwd: CHECKOUT,
		env: { ...BARE_ENVIRONMENT, TRIHELIX_ROOT: region.root }
	});
}

test('a select that nobody asked for in a role is refused', async () => {
	await expect(database.pool.query('select id from public.notes')).rejects.toMatchObject({
		code: '42501'
	});
	const { rows } = await database.pool.query('select session_user as me, current_user as now');
	expect(rows).toEqual([{ me: 'site', now: 'site' }]);
});

test('a second site on the same folder is refused in plain words', async () => {
	await expect(region.open()).rejects.toMatchObject({
		code: 'DATA_FOLDER_IN_USE',
		message: expect.stringContaining('in use by another running site') as string
	});
	expect(await readNotes(database)).toEqual([]);
});

test('the monitor sees a migrated, writable database and the free space', async () => {
	expect(await database.ready()).toEqual({
		writable: true,
		migrated: true,
		freeBytes: expect.any(Number) as number,
		backupAgeHours: null
	});
});

test('notifications arrive on the one connection, outside and inside a transaction', async () => {
	const heard: ChannelEvent[] = [];
	const stop = await database.listen('Odd "name"', (event) => heard.push(event));
	await database.pool.query(`notify "Odd ""name""", 'one'`);
	const client = await database.pool.connect();
	await client.query('begin');
	await client.query(`select pg_notify('Odd "name"', 'two')`);
	await client.query('commit');
	client.release();
	stop();
	await database.pool.query(`notify "Odd ""name""", 'three'`);
	expect(heard).toEqual([
		{ kind: 'message', payload: 'one' },
		{ kind: 'message', payload: 'two' }
	]);
});

test('several connections keep their statements apart', async () => {
	const host = path.join(region.settings.dataFolder, 'run');
	const other = new Pool({ host, user: 'site', database: 'postgres', max: 1 });
	const answers = await Promise.all(
		Array.from({ length: 200 }, async (_, index) => {
			const who = index % 2 === 0 ? database.pool : other;
			const { rows } = await who.query<{ n: number }>('select $1::int as n', [index]);
			return rows[0]?.n;
		})
	);
	await other.end();
	expect(answers).toEqual(Array.from({ length: 200 }, (_, index) => index));
});

test('a client that leaves in the middle of a transaction leaves nothing behind', async () => {
	const client = await database.pool.connect();
	await client.query('begin');
	await client.query(`select set_config('role', 'jobs', true)`);
	await client.query(`insert into public.notes values (-1, 'half')`);
	client.release(true);
	expect(await readNotes(database)).toEqual([]);
});

test('a backup is made by the running site, and the next statement still finds the site’s role', async () => {
	await writeNote(database, 1);
	const { stdout } = await command('backup.ts');
	expect(stdout).toMatch(/^Backed up to .*trihelix-.*\.sql\.gz\n$/);
	const { rows } = await database.pool.query(
		`select current_user as now, current_setting('row_security') as policies`
	);
	expect(rows).toEqual([{ now: 'site', policies: 'on' }]);
	const { backupAgeHours } = await database.ready();
	expect(backupAgeHours).toBeLessThan(0.1);
});

test('a restore is refused while the site runs', async () => {
	const { stdout } = await command('backup.ts');
	const file = stdout.slice('Backed up to '.length).trim();
	await expect(command('restore.ts', file)).rejects.toMatchObject({
		code: 1,
		stderr: expect.stringContaining('in use by another running site') as string
	});
});

test('a query past its deadline costs a restart, and listeners are told to catch up', async () => {
	const heard: ChannelEvent[] = [];
	await database.listen('trihelix', (event) => heard.push(event));
	await expect(database.pool.query(ENDLESS)).rejects.toThrow('Connection terminated');

	expect(await readNotes(database)).toEqual([1]);
	expect(heard).toEqual([{ kind: 'reconnected' }]);
	await database.pool.query(`notify trihelix, 'again'`);
	expect(heard.at(-1)).toEqual({ kind: 'message', payload: 'again' });
	expect(countEvents('overrun')).toBe(1);
	expect(countEvents('ended-unexpectedly')).toBe(1);
});

describe.runIf(process.platform === 'linux')('nothing healthy is ended', () => {
	beforeAll(async () => {
		rowsPerMs = await measureRowsPerMs();
	});
	let overruns: number;
	beforeEach(() => {
		overruns = countEvents('overrun');
	});
	afterEach(() => {
		expect(countEvents('overrun')).toBe(overruns);
	});

	test('by waiting behind others for longer than a deadline', async () => {
		const db = createDb(database.pool, { deadlineMs: DEADLINE_MS });
		const worked = await Promise.all(
			Array.from({ length: 12 }, () =>
				db.transaction(JOBS, (tx) => work(DEADLINE_MS / 6).execute(tx))
			)
		);
		expect(worked).toHaveLength(12);
	});

	test('by a site whose event loop is late', async () => {
		const db = createDb(database.pool, { deadlineMs: DEADLINE_MS });
		const answered = db.transaction(JOBS, (tx) => work(100).execute(tx));
		const waiting = db.transaction(JOBS, (tx) => work(100).execute(tx));
		await wait(50);
		const until = performance.now() + 3 * DEADLINE_MS;
		while (performance.now() < until);
		await Promise.all([answered, waiting]);
	});

	test('by a machine that is busy with other things', async () => {
		const db = createDb(database.pool, { deadlineMs: DEADLINE_MS });
		const others = Array.from({ length: 6 * availableParallelism() }, () =>
			spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' })
		);
		try {
			await wait(500);
			const began = performance.now();
			await db.transaction(JOBS, (tx) => work(DEADLINE_MS / 2).execute(tx));
			expect(performance.now() - began).toBeGreaterThan(DEADLINE_MS);
		} finally {
			for (const other of others) other.kill('SIGKILL');
		}
	});

	test('by work that no request waits for', async () => {
		const db = createDb(database.pool, { deadlineMs: 10 * DEADLINE_MS });
		await db.transaction(JOBS, (tx) => work(2 * DEADLINE_MS).execute(tx));
	});
});

test('after work with a deadline of its own, requests have theirs', async () => {
	const overruns = countEvents('overrun');
	const db = createDb(database.pool, { deadlineMs: DEADLINE_MS });
	await expect(db.transaction(JOBS, (tx) => sql.raw(ENDLESS).execute(tx))).rejects.toBeInstanceOf(
		DatabaseUnavailable
	);
	expect(await readNotes(database)).toEqual([1]);
	expect(countEvents('overrun')).toBe(overruns + 1);
});

test('a child that is killed is replaced, and requests wait for it', async () => {
	const [child = 0] = await childrenOf(process.pid, region.root);
	expect(isAlive(child)).toBe(true);
	const starts = countEvents('started');
	process.kill(child, 'SIGKILL');
	await expect.poll(() => isAlive(child), { timeout: 30_000 }).toBe(false);
	expect(await readNotes(database)).toEqual([1]);
	expect(countEvents('started')).toBe(starts + 1);
});

test('no orphan stays when the site is killed, even in the middle of an endless query', async () => {
	const elsewhere = await makeSmallRegion();
	const writer = path.join(CHECKOUT, 'tests/support/writer.ts');
	const folder = elsewhere.settings.dataFolder;
	const site = spawn(process.execPath, [writer, elsewhere.root, folder, 'stall'], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await new Promise((resolve) => site.stdout.once('data', resolve));
	const [child = 0] = await childrenOf(site.pid ?? 0, elsewhere.root);
	expect(isAlive(child)).toBe(true);

	site.kill('SIGKILL');
	await expect.poll(() => isAlive(child), { timeout: 30_000 }).toBe(false);
	const again = await elsewhere.open();
	await again.close();
	await elsewhere.remove();
});

/** Rows that the database counts in a millisecond of processor time. */
let rowsPerMs: number;

/** A statement that keeps the database busy for about so much processor time, in milliseconds. */
function work(ms: number) {
	const rows = Math.round(ms * rowsPerMs);
	return sql<{ rows: number }>`select count(*)::int as rows from generate_series(1, ${rows}::int)`;
}

/** Processor time of a process so far, in milliseconds. */
async function processorMs(pid: number): Promise<number> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
	const [user = 0, system = 0] = stat
		.slice(stat.lastIndexOf(')'))
		.split(' ')
		.slice(12, 14)
		.map(Number);
	return (user + system) * 10;
}

async function measureRowsPerMs(): Promise<number> {
	const rows = 1_000_000;
	const count = 'select count(*) from generate_series(1, $1::int)';
	// The first time costs more than any other.
	await database.pool.query(count, [rows]);
	const [child = 0] = await childrenOf(process.pid, region.root);
	const before = await processorMs(child);
	await database.pool.query(count, [rows]);
	return rows / ((await processorMs(child)) - before);
}

function countEvents(kind: string): number {
	return region.events.filter((event) => event.kind === kind).length;
}

/** The processes that `parent` started and that carry `mark` in their command line. */
async function childrenOf(parent: number, mark: string): Promise<readonly number[]> {
	const { stdout } = await run('ps', ['-e', '-o', 'pid=,ppid=,args=']);
	return stdout
		.split('\n')
		.map((line) => line.trim().split(/\s+/))
		.filter(([, ppid, ...words]) => Number(ppid) === parent && words.join(' ').includes(mark))
		.map(([pid]) => Number(pid));
}

function isAlive(pid: number): boolean {
	if (pid === 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
