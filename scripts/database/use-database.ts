import { readSiteSettings } from '#lib/domain/region/site-settings.ts';
import { reachDatabase } from '#lib/server/data/connection/reach-database.ts';
import { readDatabaseSettings, type Environment } from '#lib/server/data/connection/settings.ts';
import { createDb, type Db } from '#lib/server/data/db.ts';
import { findServedRegion } from '#lib/server/use-cases/region/open-region.ts';
import { bringRegion } from '../../src/region.server.ts';

/** A database as commands use it. */
export interface UsedDatabase {
	readonly db: Db;
	/** Tells a running site that many listings changed. */
	readonly announceListings: () => Promise<void>;
}

/** Reaches the database, whether or not a site runs on it, loads the region into a new one, and closes it in the end. */
export async function useDatabase<Value>(
	env: Environment,
	now: Date,
	work: (database: UsedDatabase) => Promise<Value>
): Promise<Value> {
	const settings = readDatabaseSettings(env);
	const reached = await reachDatabase(settings, {
		now,
		report: ({ kind }) => {
			if (kind !== 'started') process.stderr.write(`Database: ${kind}\n`);
		}
	});
	try {
		const db = createDb(reached.pool, { deadlineMs: settings.workDeadlineMs });
		if ((await findServedRegion(db)) === null)
			await bringRegion(db, readSiteSettings(env), settings, now);
		return await work({ db, announceListings: () => reached.announceListings() });
	} finally {
		await reached.close();
	}
}
