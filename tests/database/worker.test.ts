import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { JOBS } from '#lib/server/data/identity.ts';
import { readDatabaseSettings, type Environment } from '#lib/server/data/connection/settings.ts';
import { openLiveRegion, type LiveRegion } from '#lib/server/live/live-region.ts';
import { planRegionRun } from '#lib/server/use-cases/matching/region-run/plan-region-run.ts';
import { workRegionRun } from '#lib/server/use-cases/matching/region-run/work-region-run.ts';
import { computeHere } from '../support/compute-here.ts';
import { openDemoRegion, type DemoRegion } from '../support/demo-region.ts';
import {
	findPostgres,
	startPostgresCluster,
	type PostgresCluster
} from '../support/postgres-cluster.ts';

// Processes start and end here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 180_000 });

const WORKER = path.resolve(import.meta.dirname, '../../scripts/worker.ts');
const SETTINGS = { TRIHELIX_WORKER_THREADS: '1', TRIHELIX_WORKER_NICENESS: '0' };
const NOW = new Date();
const found = findPostgres();

interface Ended {
	readonly lines: readonly string[];
	readonly errors: string;
	readonly code: number | null;
}

/** Runs a worker to its end, or kills it when it says this. */
async function runWorker(
	env: Environment,
	args: readonly string[],
	killAt: RegExp | null = null
): Promise<Ended> {
	const worker = spawn(process.execPath, [WORKER, ...args], {
		env: { ...process.env, ...SETTINGS, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let errors = '';
	worker.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
	const ended = new Promise<number | null>((resolve) => worker.once('exit', resolve));
	const lines: string[] = [];
	for await (const line of createInterface(worker.stdout)) {
		lines.push(line);
		if (killAt?.test(line)) worker.kill('SIGKILL');
	}
	return { lines, errors, code: await ended };
}

async function openLive({ db }: DemoRegion): Promise<LiveRegion> {
	return openLiveRegion(db, (cause) => {
		throw cause;
	});
}

async function planRun(region: DemoRegion): Promise<void> {
	expect(await planRegionRun(region.db, await openLive(region), NOW)).toMatchObject({ ok: true });
}

/** What a run comes to that nobody disturbs, done in this process. */
async function runUndisturbed(region: DemoRegion): Promise<readonly string[]> {
	const { db } = region;
	await db.transaction(JOBS, (tx) => tx.deleteFrom('matches').execute());
	const live = await openLive(region);
	expect(await planRegionRun(db, live, NOW)).toMatchObject({ ok: true });
	const done = await workRegionRun(db, live, {
		name: 'undisturbed',
		hasEnded: () => false,
		openComputer: computeHere,
		clock: () => new Date(),
		report: () => undefined,
		signal: new AbortController().signal
	});
	expect(done).toBe(true);
	return storedPairs(region);
}

/** Every stored pair and every reason, without what differs from run to run: their ids. */
async function storedPairs({ db }: DemoRegion): Promise<readonly string[]> {
	const { rows } = await db.transaction(JOBS, (tx) =>
		sql<{ pair: string }>`
			select (to_jsonb(matches) - 'id' - 'run_id')::text as pair
			from matches order by need_id, offer_id`.execute(tx)
	);
	return rows.map(({ pair }) => pair);
}

describe('a worker beside the site of an embedded database', () => {
	let folder: string;
	let env: Environment;
	let region: DemoRegion;

	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'trihelix-worker-'));
		env = { TRIHELIX_DATA_DIR: folder };
		region = await openDemoRegion(readDatabaseSettings(env), NOW);
	});
	afterAll(async () => {
		await region.database.close();
		await rm(folder, { recursive: true, force: true });
	});

	test('goes on where one that was killed stopped, and comes to the same', async () => {
		await planRun(region);
		const first = await runWorker(env, ['region'], /^Region: score 1 /);
		expect(first.code).toBeNull();
		const second = await runWorker(env, ['region'], /^Region: supplement 1 /);
		expect(second.lines).toContain('Region: a run is open already, joining it');
		expect(second.lines).not.toContainEqual(expect.stringMatching(/^Region: score [01] /));
		const third = await runWorker(env, ['region'], /^Region: explain 1 /);
		expect(third.lines).not.toContainEqual(
			expect.stringMatching(/^Region: (score|supplement [01]) /)
		);
		const fourth = await runWorker(env, ['region']);
		expect([fourth.errors, fourth.code, fourth.lines.at(-1)]).toEqual(['', 0, 'Region: done']);
		expect(fourth.lines).not.toContainEqual(
			expect.stringMatching(/^Region: (score|supplement|explain [01]) /)
		);
		const resumed = await storedPairs(region);
		expect(resumed.length).toBeGreaterThan(1_000);
		expect(await runUndisturbed(region)).toEqual(resumed);
	});
});

test('without a site, an embedded database is refused with a sentence', async () => {
	const folder = await mkdtemp(path.join(tmpdir(), 'trihelix-worker-'));
	const refused = await runWorker({ TRIHELIX_DATA_DIR: folder }, []);
	expect(refused.code).toBe(1);
	expect(refused.errors).toMatch(
		/^No site is running on .*: start the site first, or set DATABASE_URL\.\n$/
	);
	await rm(folder, { recursive: true, force: true });
});

describe.skipIf(found.binaries === null)('workers on a PostgreSQL of one’s own', () => {
	let cluster: PostgresCluster;
	let folder: string;
	let env: Environment;
	let region: DemoRegion;

	beforeAll(async () => {
		cluster = await startPostgresCluster({ authentication: 'scram-sha-256' });
		folder = await mkdtemp(path.join(tmpdir(), 'trihelix-worker-'));
		env = { DATABASE_URL: cluster.url(), TRIHELIX_DATA_DIR: folder };
		region = await openDemoRegion(readDatabaseSettings(env), NOW);
	});
	afterAll(async () => {
		await region.database.close();
		await cluster.stop();
		await rm(folder, { recursive: true, force: true });
	});

	test('share a run, and come to what one comes to alone', async () => {
		await planRun(region);
		const both = await Promise.all([runWorker(env, ['region']), runWorker(env, ['region'])]);
		for (const { errors, code } of both) expect([errors, code]).toEqual(['', 0]);
		const shared = await storedPairs(region);

		expect(await runUndisturbed(region)).toEqual(shared);
	});

	test('end in order when they are told to, with the jobs under way done', async () => {
		const worker = spawn(process.execPath, [WORKER], {
			env: { ...process.env, ...SETTINGS, ...env },
			stdio: ['ignore', 'pipe', 'inherit']
		});
		const ended = new Promise((resolve) => worker.once('exit', (code) => resolve(code)));
		for await (const line of createInterface(worker.stdout)) {
			if (/^Matches of \d+ listings$/.test(line)) worker.kill('SIGTERM');
		}
		expect(await ended).toBe(0);
	});
});
