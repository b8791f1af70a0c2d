import { setTimeout as wait } from 'node:timers/promises';
import { startJobs } from '#lib/server/jobs/job-runner.ts';
import { matchWaiting } from '#lib/server/use-cases/matching/match-waiting.ts';
import { openQueueDatabase } from '#lib/server/use-cases/background/open-queue-database.ts';
import { planRegionRun } from '#lib/server/use-cases/matching/region-run/plan-region-run.ts';
import { createCountedLog } from '../../src/counted-log.server.ts';
import type { OpenWorker } from './open-worker.ts';

/** How often to look whether a run over the whole region is open. */
const LOOK_EVERY_MS = 5_000;

/**
 * Takes jobs from the queue that all workers and the site share, and takes part in runs over the whole region, until the
 * signal comes. A database that is away for a while is waited for.
 */
export async function stay(
	{ db, live, timeZone, workRegionRun }: OpenWorker,
	log: (line: string) => void,
	signal: AbortSignal
): Promise<void> {
	const failures = createCountedLog(({ what, cause, times }) =>
		log(`${what}${times > 1 ? `, ${times} times` : ''}: ${String(cause)}`)
	);
	const jobs = await startJobs({
		database: openQueueDatabase(db),
		handlers: {
			async matchListings(stopping) {
				const { matched, more } = await matchWaiting(db, live, {
					clock: () => new Date(),
					signal: stopping,
					onFailure: (cause) => failures.report('Matches of a listing', cause)
				});
				if (matched > 0) log(`Matches of ${matched} listings`);
				return more;
			},
			async planRegionRun() {
				const planned = await planRegionRun(db, live, new Date());
				log(
					planned.ok ? `Region: ${planned.value.listings} listings` : `Region: ${planned.failure}`
				);
			}
		},
		timeZone,
		onFailure: (cause, job) => failures.report(`Job ${job ?? 'queue'}`, cause)
	});
	// What changed while no worker was there.
	jobs.hear({ topic: 'listings', ids: null });
	while (!signal.aborted) {
		await workRegionRun(signal).catch((cause: unknown) => failures.report('Region', cause));
		await wait(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
	}
	await jobs.stop();
	failures.close();
}
