import { setPriority } from 'node:os';
import { createDb } from '#lib/server/data/db.ts';
import { reachBesideSite } from '#lib/server/data/connection/reach-database.ts';
import { readDatabaseSettings, type Environment } from '#lib/server/data/connection/settings.ts';
import { openLiveRegion } from '#lib/server/live/live-region.ts';
import { openRegion } from '#lib/server/use-cases/region/open-region.ts';
import { workRegionRun } from '#lib/server/use-cases/matching/region-run/work-region-run.ts';
import { openThreads } from './open-threads.ts';
import { describeProgress } from './describe-progress.ts';
import { readWorkerSettings } from './settings.ts';
import { hasEnded, nameWorker } from './worker-name.ts';

/** Where the database cannot tell what changed, it is asked this often. */
const CATCH_UP_EVERY_MS = 30_000;

/** A worker with the region in memory. */
export type OpenWorker = Awaited<ReturnType<typeof openWorker>>;

/** @throws StartupError with a sentence for the operator */
export async function openWorker(env: Environment, log: (line: string) => void, now: Date) {
	const { threads, niceness } = readWorkerSettings(env);
	const settings = readDatabaseSettings(env);
	setPriority(niceness);
	const reached = await reachBesideSite(settings, {
		now,
		report: (event) => log(`Database: ${JSON.stringify(event)}`)
	});
	const db = createDb(reached.pool, { deadlineMs: settings.workDeadlineMs });
	const complain = (cause: unknown) => log(`Live region: ${String(cause)}`);
	const region = await openRegion(db);
	const live = await openLiveRegion(db, complain);
	const catchingUp =
		reached.listen === null
			? setInterval(() => live.hear({ kind: 'reconnected' }), CATCH_UP_EVERY_MS)
			: null;
	await reached.listen?.('trihelix', (event) => live.hear(event));

	return {
		db,
		live,
		timeZone: region.timeZone,
		threads,
		/** @returns whether there was a run */
		workRegionRun: (signal: AbortSignal) =>
			workRegionRun(db, live, {
				name: nameWorker(),
				hasEnded,
				openComputer: (snapshot) => openThreads(snapshot, threads),
				clock: () => new Date(),
				report: (progress) => log(describeProgress(progress)),
				signal
			}),
		async close() {
			if (catchingUp !== null) clearInterval(catchingUp);
			await live.settled();
			await reached.close();
		}
	};
}
