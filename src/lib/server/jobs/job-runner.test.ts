import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createSqlRunner, type SqlRunner } from '#lib/server/data/connection/raw-sql.ts';
import { openTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { startJobs, type JobHandlers, type JobRunnerOptions } from './job-runner.ts';

let test_: TestDatabase;
beforeAll(async () => {
	test_ = await openTestDatabase();
}, 60_000);
afterAll(() => test_.close());
beforeEach(async () => {
	await test_.owner.execute('delete from pgboss.job');
});

const PATIENCE = { timeout: 20_000, interval: 100 };

function recordingHandlers() {
	const calls: string[] = [];
	const note = (name: string) => () => Promise.resolve(calls.push(name));
	const handlers: JobHandlers = {
		matchListings: () => Promise.resolve(calls.push('match') < 0),
		embedListings: () => Promise.resolve(calls.push('embed') < 0),
		sendMail: note('mail'),
		hourly: note('hourly'),
		nightly: note('nightly'),
		planRegionRun: note('region')
	};
	return { calls, handlers };
}

function start(
	handlers: Partial<JobHandlers>,
	more: Partial<Pick<JobRunnerOptions, 'database' | 'onFailure'>> = {}
) {
	return startJobs({
		database: createSqlRunner(test_.db),
		handlers,
		timeZone: 'Asia/Ho_Chi_Minh',
		onFailure: (cause) => {
			throw cause;
		},
		...more
	});
}

/** The queue's database, which counts the jobs that are put into it, and keeps what it refused. */
function counting() {
	const runner = createSqlRunner(test_.db);
	let inserts = 0;
	const refused: unknown[] = [];
	const database: SqlRunner = {
		async executeSql(text, values) {
			if (/insert\s+into\s+pgboss\.job/i.test(text)) inserts += 1;
			try {
				return await runner.executeSql(text, values);
			} catch (cause) {
				refused.push(cause);
				throw cause;
			}
		}
	};
	return { database, refused, inserts: () => inserts };
}

test('a change is worked on once, however often it is announced while it waits', async () => {
	const { calls, handlers } = recordingHandlers();
	const runner = await start(handlers);
	try {
		for (let i = 0; i < 5; i += 1) runner.hear({ topic: 'listing', ids: ['one'] });
		runner.hear({ topic: 'outbox', ids: null });
		runner.hear({ topic: 'listings', ids: null });
		await vi.waitFor(() => {
			expect(calls).toEqual(expect.arrayContaining(['match', 'embed', 'mail']));
		}, PATIENCE);
		// One for the change, perhaps one for what came while it ran or for the vectors, one of the schedule.
		expect(calls.filter((call) => call === 'match').length).toBeLessThanOrEqual(3);
	} finally {
		await runner.stop();
	}
}, 60_000);

test('10,000 changes queue a handful of jobs, and two processes queue the same ones once', async () => {
	const { database, inserts } = counting();
	const two = [await start({}, { database }), await start({}, { database })];
	try {
		for (let at = 0; at < 10_000; at += 1) {
			for (const runner of two) runner.hear({ topic: 'listing', ids: [String(at)] });
			if (at % 1000 === 0) await new Promise(setImmediate);
		}
		const waiting = () =>
			test_.owner.query(
				`select name, count(*)::int as n from pgboss.job
				where name in ('match-listings', 'embed-listings') and state = 'created' group by name order by name`
			);
		await vi.waitFor(async () => {
			expect(await waiting()).toEqual([
				{ name: 'embed-listings', n: 1 },
				{ name: 'match-listings', n: 1 }
			]);
		}, PATIENCE);
		expect(inserts()).toBeLessThan(100);
	} finally {
		for (const runner of two) await runner.stop();
	}
}, 60_000);

test('two processes do not match at the same time, and what is left is the next job', async () => {
	let atWork = 0;
	let most = 0;
	let bursts = 0;
	const matchListings = async () => {
		most = Math.max(most, (atWork += 1));
		await new Promise((resolve) => setTimeout(resolve, 500));
		atWork -= 1;
		bursts += 1;
		return bursts < 3;
	};
	const two = [await start({ matchListings }), await start({ matchListings })];
	try {
		for (const runner of two) runner.hear({ topic: 'listings', ids: null });
		await vi.waitFor(() => expect(bursts).toBeGreaterThanOrEqual(3), PATIENCE);
		expect(most).toBe(1);
	} finally {
		for (const runner of two) await runner.stop();
	}
}, 60_000);

test('while one process matches, another that shares the queue makes no error in the log of the database', async () => {
	const { database, refused } = counting();
	let done = 0;
	const matchListings = async () => {
		// Two polls of the other process.
		await new Promise((resolve) => setTimeout(resolve, 5_000));
		done += 1;
		return false;
	};
	const two = [
		await start({ matchListings }, { database }),
		await start({ matchListings }, { database })
	];
	try {
		two[0]!.hear({ topic: 'listings', ids: null });
		const atWork = `select from pgboss.job where name = 'match-listings' and state = 'active'`;
		await vi.waitFor(async () => expect(await test_.owner.query(atWork)).toHaveLength(1), PATIENCE);
		two[1]!.hear({ topic: 'listings', ids: null });
		await vi.waitFor(() => expect(done).toBe(2), PATIENCE);
		expect(refused).toEqual([]);
	} finally {
		for (const runner of two) await runner.stop();
	}
}, 60_000);

test('a job that fails is told of, and tried again', async () => {
	let tries = 0;
	const told: (string | null)[] = [];
	const { handlers } = recordingHandlers();
	const runner = await start(
		{
			...handlers,
			sendMail() {
				tries += 1;
				return tries === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve();
			}
		},
		{ onFailure: (_, job) => void told.push(job) }
	);
	try {
		runner.hear({ topic: 'outbox', ids: null });
		await vi.waitFor(() => expect(tries).toBeGreaterThanOrEqual(2), PATIENCE);
		expect(told).toEqual(['send-mail']);
	} finally {
		await runner.stop();
	}
}, 60_000);

test('a queue that fails reports an error that can be read', async () => {
	const runner = createSqlRunner(test_.db);
	const told: unknown[] = [];
	let isAway = false;
	const jobs = await start(recordingHandlers().handlers, {
		database: {
			executeSql: (text, values) =>
				isAway ? Promise.reject(new Error('it is away')) : runner.executeSql(text, values)
		},
		onFailure: (cause) => void told.push(cause)
	});
	try {
		isAway = true;
		await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), PATIENCE);
		isAway = false;
		for (const cause of told) {
			expect(cause).toBeInstanceOf(Error);
			expect(String(cause)).toMatch(/^Error: it is away/);
		}
	} finally {
		isAway = false;
		await jobs.stop();
	}
}, 60_000);
