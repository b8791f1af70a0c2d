import { readSiteSettings } from '#lib/domain/region/site-settings.ts';
import { openDatabase, type Database } from '#lib/server/data/connection/open-database.ts';
import type { DatabaseSettings } from '#lib/server/data/connection/settings.ts';
import { createDb, type Db } from '#lib/server/data/db.ts';
import { bringRegion } from '../../src/region.server.ts';

/** Whole stages of a run wait for one another here, on a machine that is busy. */
const DEADLINE_MS = 60_000;

export interface DemoRegion {
	/** What a site would hold open. */
	readonly database: Database;
	readonly db: Db;
}

/** The demo region, as a site has it. */
export async function openDemoRegion(settings: DatabaseSettings, now: Date): Promise<DemoRegion> {
	const database = await openDatabase(settings, { now, report: () => undefined });
	const db = createDb(database.pool, { deadlineMs: DEADLINE_MS });
	await bringRegion(db, readSiteSettings({ TRIHELIX_DEMO: 'on' }), settings, now);
	return { database, db };
}
