import path from 'node:path';
import { error } from '@sveltejs/kit';
import pino, { type Logger } from 'pino';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';
import { readSiteSettings, type SiteSettings } from '#lib/domain/region/site-settings.ts';
import { brokenReferences } from '#lib/schemas/region-pack-broken-references.ts';
import { parseRegionPack } from '#lib/schemas/region-pack.ts';
import type { Auth } from '#lib/server/auth/auth.ts';
import { createEmbeddedAuth } from '#lib/server/auth/embedded/embedded-auth.ts';
import { createPasswordHasher, OWASP_COST } from '#lib/server/auth/embedded/password-hash.ts';
import { createSupabaseAuth } from '#lib/server/auth/supabase-auth.ts';
import { createDb, DatabaseUnavailable, type Db } from '#lib/server/data/db.ts';
import { openDatabase, type Database } from '#lib/server/data/open-database.ts';
import type { DatabaseStatus } from '#lib/server/data/readiness.ts';
import { readRegionFolder } from '#lib/server/data/region-folder.ts';
import { readDatabaseSettings, type DatabaseSettings } from '#lib/server/data/settings.ts';
import { loadRegion } from '#lib/server/use-cases/load-region.ts';
import { openLiveRegion, type LiveRegion } from '#lib/server/use-cases/live-region.ts';
import { createFigures, type Figures } from '#lib/server/use-cases/read-figures.ts';
import { openRegion, type ServedRegion } from '#lib/server/use-cases/open-region.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything a request may need that outlives it. */
export interface Site {
	readonly log: Logger;
	readonly settings: SiteSettings;
	readonly database: Database;
	readonly db: Db;
	readonly auth: Auth;
	readonly region: ServedRegion;
	readonly live: LiveRegion;
	readonly figures: Figures;
	readonly readiness: () => Promise<Readiness>;
	close(): Promise<void>;
}

/** Whether the site can do its work, and what the database says of itself where it answers. */
export interface Readiness extends Partial<DatabaseStatus> {
	readonly ready: boolean;
}

/** Opens the database, loads the region and listens to what changes. */
export async function openSite(env: Environment, now: Date): Promise<Site> {
	const settings = readSiteSettings(env);
	const databaseSettings = readDatabaseSettings(env);
	const log = pino({ base: null, redact: ['password', 'token', 'email', 'phone'] });

	const database = await openDatabase(databaseSettings, {
		now,
		report: (event) => log.warn({ database: event }, 'database')
	});
	const db = createDb(database.pool, {
		deadlineMs: databaseSettings.deadlineMs,
		onOverrun: () => database.overrun()
	});
	await bringRegion(db, settings, databaseSettings, now);
	const region = await openRegion(db);
	const live = await openLiveRegion(db, (cause) => log.error({ err: cause }, 'live region'));
	await database.listen('trihelix', (event) => live.hear(event));

	return {
		log,
		settings,
		database,
		db: answeringUnavailable(db),
		auth: openAuth(env, db, region),
		region,
		live,
		figures: createFigures(db),
		readiness: () => readReadiness(database),
		async close() {
			await live.settled();
			await database.close();
		}
	};
}

async function bringRegion(
	db: Db,
	settings: SiteSettings,
	{ root }: DatabaseSettings,
	now: Date
): Promise<void> {
	const { files, checksum } = await readRegionFolder(
		path.join(root, 'regions', settings.regionCode)
	);
	const pack = parseRegionPack(files);
	const broken = brokenReferences(pack);
	if (broken.length > 0) throw new Error(`The region pack refers to nothing: ${broken.join('; ')}`);
	const demo = settings.demo
		? { passwordHash: await createPasswordHasher(OWASP_COST).hash(DEMO_PASSWORD) }
		: null;
	await loadRegion(db, pack, { checksum, demo, now });
}

/** Supabase keeps the accounts where there is one, else this site. */
function openAuth(env: Environment, db: Db, region: ServedRegion): Auth {
	const url = env['SUPABASE_URL'];
	if (!url) {
		return createEmbeddedAuth({ db, siteWords: ['trihelix', region.name.vi, region.name.en] });
	}
	const key = env['SUPABASE_PUBLISHABLE_KEY'];
	if (!key) throw new Error('SUPABASE_URL is set, so SUPABASE_PUBLISHABLE_KEY must be too.');
	return createSupabaseAuth({ url, key });
}

async function readReadiness(database: Database): Promise<Readiness> {
	try {
		const status = await database.ready();
		return { ...status, ready: status.writable && status.migrated };
	} catch {
		// Not answering is the answer.
		return { ready: false };
	}
}

/** For requests: a database that is away is a 503, not a mistake of ours. */
function answeringUnavailable(db: Db): Db {
	return {
		transaction: (identity, work) =>
			db.transaction(identity, work).catch((cause: unknown) => {
				if (cause instanceof DatabaseUnavailable) error(503, 'unavailable');
				throw cause;
			})
	};
}
