import { setTimeout as wait } from 'node:timers/promises';
import { startJobs } from '#lib/server/jobs/job-runner.ts';
import { computeMatches } from '#lib/server/use-cases/compute-matches.ts';
import { listListingsToMatch } from '#lib/server/use-cases/list-listings-to-match.ts';
import { openQueueDatabase } from '#lib/server/use-cases/open-queue-database.ts';
import { planRegionRun } from '#lib/server/use-cases/plan-region-run.ts';
import type { OpenWorker } from './open-worker.ts';

/** How often to look whether a run over the whole region is open. */
const LOOK_EVERY_MS = 5_000;
const LISTINGS_AT_ONCE = 500;

/**
 * Takes jobs from the queue that all workers and the site share, and takes part in runs over the whole region, until the
 * signal comes. A database that is away for a while is waited for.
 */
export async function stay(
	{ db, live, timeZone, workRegionRun }: OpenWorker,
	log: (line: string) => void,
	signal: AbortSignal
): Promise<void> {
	const complain = (what: string) => (cause: unknown) => log(`${what}: ${String(cause)}`);
	const jobs = await startJobs({
		database: openQueueDatabase(db),
		handlers: {
			async matchListing(id) {
				const pairs = await computeMatches(db, live, id, new Date());
				log(`Listing ${id}: ${pairs} pairs`);
			},
			listUnmatched: () => listListingsToMatch(db, LISTINGS_AT_ONCE),
			async planRegionRun() {
				const planned = await planRegionRun(db, live, new Date());
				log(
					planned.ok ? `Region: ${planned.value.listings} listings` : `Region: ${planned.failure}`
				);
			}
		},
		timeZone,
		onFailure: complain('Job')
	});
	// What changed while no worker was there.
	jobs.hear({ topic: 'listings', id: null });
	while (!signal.aborted) {
		await workRegionRun(signal).catch(complain('Region'));
		await wait(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
	}
	await jobs.stop();
}
