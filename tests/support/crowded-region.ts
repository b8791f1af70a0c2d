import { sql } from 'kysely';
import { readSiteSettings } from '#lib/domain/region/site-settings.ts';
import { createDb, type Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { openDatabase, type Database } from '#lib/server/data/open-database.ts';
import type { DatabaseSettings } from '#lib/server/data/settings.ts';
import { bringRegion } from '../../src/region.server.ts';

/** Copying a whole region is one statement. */
const DEADLINE_MS = 60_000;

export interface CrowdedRegion {
	/** What a site would hold open. */
	readonly database: Database;
	readonly db: Db;
}

/** The demo region, and every listing of it so many times more, each copy with the organisation of another listing. */
export async function openCrowdedRegion(
	settings: DatabaseSettings,
	copies: number,
	now: Date
): Promise<CrowdedRegion> {
	const database = await openDatabase(settings, { now, report: () => undefined });
	const db = createDb(database.pool, {
		deadlineMs: DEADLINE_MS,
		onOverrun: () => database.overrun()
	});
	await bringRegion(db, readSiteSettings({ TRIHELIX_DEMO: 'on' }), settings, now);
	await db.transaction(JOBS, async (tx) => {
		await sql`
			with original as (
				select id, kind, subject, place_code, languages, readiness, partnership_types,
					lead(organisation_id, 7, organisation_id) over (order by id) as organisation_id
				from listings
			)
			insert into listings (id, kind, organisation_id, status, subject, place_code, languages, readiness, partnership_types)
			select md5(id || ' ' || copy)::uuid, kind, organisation_id, 'published', subject, place_code, languages, readiness,
				partnership_types
			from original, generate_series(1, ${copies}::integer) as copy`.execute(tx);
		await sql`
			insert into listing_texts (listing_id, language, title, summary)
			select md5(listing_id || ' ' || copy)::uuid, language, title, summary
			from listing_texts, generate_series(1, ${copies}::integer) as copy`.execute(tx);
	});
	return { database, db };
}
