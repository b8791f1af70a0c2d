import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createSqlRunner } from '#lib/server/data/raw-sql.ts';
import { openTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { startJobs, type JobHandlers } from './job-runner.ts';

let test_: TestDatabase;
beforeAll(async () => {
	test_ = await openTestDatabase();
}, 60_000);
afterAll(() => test_.close());

const PATIENCE = { timeout: 20_000, interval: 100 };

function recordingHandlers() {
	const calls: string[] = [];
	const note = (name: string) => () => Promise.resolve(calls.push(name));
	const handlers: JobHandlers = {
		matchListing: (id) => Promise.resolve(calls.push(`match ${id}`)),
		listUnmatched: () => Promise.resolve(['left-over']),
		embedListings: () => Promise.resolve(['embedded']),
		sendMail: note('mail'),
		hourly: note('hourly'),
		nightly: note('nightly'),
		planRegionRun: note('region')
	};
	return { calls, handlers };
}

test('a change is worked on once, however often it is told of while it waits', async () => {
	const failures: unknown[] = [];
	const { calls, handlers } = recordingHandlers();
	const runner = await startJobs({
		database: createSqlRunner(test_.db),
		handlers,
		timeZone: 'Asia/Ho_Chi_Minh',
		onFailure: (cause) => failures.push(cause)
	});
	try {
		for (let i = 0; i < 5; i += 1) runner.hear({ topic: 'listing', id: 'one' });
		runner.hear({ topic: 'outbox', id: null });
		runner.hear({ topic: 'listings', id: null });
		await vi.waitFor(() => {
			expect(calls).toEqual(
				expect.arrayContaining(['match one', 'match embedded', 'mail', 'match left-over'])
			);
		}, PATIENCE);
		expect(calls.filter((call) => call === 'match one').length).toBeLessThanOrEqual(2);
		expect(failures).toEqual([]);
	} finally {
		await runner.stop();
	}
}, 60_000);

test('a job that fails is tried again', async () => {
	let tries = 0;
	const { handlers } = recordingHandlers();
	const runner = await startJobs({
		database: createSqlRunner(test_.db),
		handlers: {
			...handlers,
			matchListing() {
				tries += 1;
				return tries === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve();
			}
		},
		timeZone: 'Asia/Ho_Chi_Minh',
		onFailure: () => undefined
	});
	try {
		runner.hear({ topic: 'listing', id: 'stubborn' });
		await vi.waitFor(() => expect(tries).toBe(2), PATIENCE);
	} finally {
		await runner.stop();
	}
}, 60_000);
