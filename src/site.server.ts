import { error } from '@sveltejs/kit';
import type { Logger } from 'pino';
import { readAnnouncement } from '#lib/domain/announcement.ts';
import { readSiteSettings, type SiteSettings } from '#lib/domain/region/site-settings.ts';
import { setRegionTimeZone } from '#lib/i18n/dates.ts';
import type { Auth } from '#lib/server/auth/auth.ts';
import { createEmbeddedAuth } from '#lib/server/auth/embedded/embedded-auth.ts';
import { forgetCodes, forgetEnded } from '#lib/server/auth/embedded/forget-ended.ts';
import { createSupabaseAuth } from '#lib/server/auth/supabase-auth.ts';
import { createDb, createLine, DatabaseUnavailable, type Db } from '#lib/server/data/db.ts';
import { openDatabase, type Database } from '#lib/server/data/connection/open-database.ts';
import { readDatabaseSettings } from '#lib/server/data/connection/settings.ts';
import { callerNow } from '#lib/server/waiting/caller.ts';
import { readEmbedderSettings } from '#lib/server/embedding/embedder-settings.ts';
import { openEmbedder } from '#lib/server/embedding/open-embedder.ts';
import { createHub, type Hub } from '#lib/server/http/stream/hub.ts';
import { startJobs, type JobHandlers } from '#lib/server/jobs/job-runner.ts';
import { embedListings } from '#lib/server/use-cases/matching/embedding/embed-listings.ts';
import { expireListings } from '#lib/server/use-cases/listing/expire-listings.ts';
import { foretellEnds } from '#lib/server/use-cases/listing/foretell-ends.ts';
import { forgetOld } from '#lib/server/use-cases/background/forget-old.ts';
import { forgetVectors } from '#lib/server/use-cases/matching/embedding/forget-vectors.ts';
import { lapseInterests } from '#lib/server/use-cases/introduction/lapse-interests.ts';
import { matchAnewAfterUpgrade } from '#lib/server/use-cases/matching/match-anew.ts';
import { matchWaiting } from '#lib/server/use-cases/matching/match-waiting.ts';
import { openQueueDatabase } from '#lib/server/use-cases/background/open-queue-database.ts';
import { remindInterests } from '#lib/server/use-cases/introduction/remind-interests.ts';
import { sendDueMail } from '#lib/server/use-cases/mail/send-due-mail.ts';
import { openLiveRegion, type LiveRegion } from '#lib/server/live/live-region.ts';
import { openMatchingThread } from '#lib/server/live/matching/open-matching-thread.ts';
import { createFigures, type Figures } from '#lib/server/live/read-figures.ts';
import { openRegion, type ServedRegion } from '#lib/server/use-cases/region/open-region.ts';
import { createCountedLog, type CountedLog } from './counted-log.server.ts';
import { logNodeWarnings, openLog } from './log.server.ts';
import { createMailer } from './mailer.server.ts';
import { requireFittingData } from './fitting-data.server.ts';
import { createReadiness, type Readiness } from './readiness.server.ts';
import { bringRegion } from './region.server.ts';

/** Listings of one job: a few minutes of a slow provider. */
const EMBEDDED_AT_ONCE = 512;

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
	readonly hub: Hub;
	readonly readiness: () => Promise<Readiness>;
	close(): Promise<void>;
}

/** Opens the database, loads the region and listens to what changes. */
export async function openSite(env: Environment, now: Date): Promise<Site> {
	const settings = readSiteSettings(env);
	const databaseSettings = readDatabaseSettings(env);
	const embedderSettings = readEmbedderSettings(env);
	const log = openLog();
	logNodeWarnings(log);

	const failures = createCountedLog(({ what, cause, times }) =>
		log.error({ err: cause, ...(times > 1 && { times }) }, what)
	);

	if (settings.realSettings.length > 0 && settings.smtpUrl === null) {
		log.warn({ missing: 'SMTP_URL' }, 'mails are kept and not sent');
	}

	const database = await openDatabase(databaseSettings, {
		now,
		report: (event) => log.warn({ database: event }, 'database')
	});
	const line = createLine(database.pool);
	const { deadlineMs, workDeadlineMs } = databaseSettings;
	const db = answeringUnavailable(createDb(database.pool, { deadlineMs: workDeadlineMs, line }));
	await closingOnFailure(database, async () => {
		await requireFittingData(db, settings);
		await bringRegion(db, settings, databaseSettings, now);
		await matchAnewAfterUpgrade(db);
	});
	const region = await openRegion(db);
	setRegionTimeZone(region.timeZone);
	const live = await openLiveRegion(db, (cause) => failures.report('live region', cause), {
		openEmbedder: (published) => openEmbedder(embedderSettings, published),
		openMatcher: (contents) =>
			openMatchingThread(contents, {
				root: databaseSettings.root,
				report: (cause) => failures.report('matching thread', cause)
			})
	});
	const hub = createHub();
	const jobs = await startJobs({
		database: openQueueDatabase(db),
		handlers: jobHandlers({ db, live, settings, region, mode: database.mode, failures }),
		timeZone: region.timeZone,
		onFailure: (cause, job) => failures.report(job === null ? 'queue' : `job ${job}`, cause)
	});
	await database.listen('trihelix', (event) => {
		live.hear(event);
		const announcement = event.kind === 'message' ? readAnnouncement(event.payload) : null;
		if (announcement === null) return;
		jobs.hear(announcement);
		hub.tell(announcement);
	});

	const requestDb = answeringUnavailable(createDb(database.pool, { deadlineMs, line }));

	return {
		log,
		settings,
		database,
		db: requestDb,
		auth: openAuth(env, { db: requestDb, region, demo: settings.demo }),
		region,
		live,
		figures: createFigures(requestDb),
		hub,
		readiness: createReadiness(() => database.ready()),
		async close() {
			hub.close();
			await jobs.stop();
			await live.settled();
			await live.close();
			await database.close();
			failures.close();
		}
	};
}

async function closingOnFailure(database: Database, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (cause) {
		await database.close();
		throw cause;
	}
}

/** Supabase keeps the accounts where there is one, else this site. */
function openAuth(
	env: Environment,
	{ db, region, demo }: Pick<Site, 'db' | 'region'> & Pick<SiteSettings, 'demo'>
): Auth {
	const url = env['SUPABASE_URL'];
	if (!url) {
		const siteWords = ['trihelix', region.name.vi, region.name.en];
		return createEmbeddedAuth({ db, demo, siteWords });
	}
	const key = env['SUPABASE_PUBLISHABLE_KEY'];
	if (!key) throw new Error('SUPABASE_URL is set, so SUPABASE_PUBLISHABLE_KEY must be too.');
	return createSupabaseAuth({ url, key });
}

/** What a mail server answers may name whom the mail was for. */
function withoutAddresses(message: string): string {
	return message
		.slice(0, 300)
		.split(/([\s<>])/)
		.map((part) => (part.includes('@') ? '[address]' : part))
		.join('');
}

interface JobSite extends Pick<Site, 'db' | 'live' | 'settings' | 'region'> {
	readonly mode: Database['mode'];
	readonly failures: CountedLog;
}

function jobHandlers(site: JobSite): Partial<JobHandlers> {
	const { db, live, settings, region, mode, failures } = site;
	const { embedder } = live;
	const clock = () => new Date();
	const deliver =
		settings.smtpUrl === null
			? null
			: createMailer({
					smtpUrl: settings.smtpUrl,
					from: settings.mailFrom,
					sender: { origin: settings.origin ?? '', regionName: (locale) => region.name[locale] }
				});
	return {
		...(settings.matching === 'site' && {
			async matchListings(signal) {
				const onFailure = (cause: unknown) => failures.report('matches of a listing', cause);
				return (await matchWaiting(db, live, { clock, signal, onFailure })).more;
			}
		}),
		embedListings: async () =>
			(await embedListings(db, embedder, clock(), EMBEDDED_AT_ONCE)) === EMBEDDED_AT_ONCE,
		// Without a mail server, mail stays in the outbox for whoever develops or tries the site.
		sendMail: async () =>
			deliver &&
			sendDueMail(db, deliver, {
				clock,
				onFailure: (message) => failures.report('mail', withoutAddresses(message))
			}),
		async hourly() {
			await foretellEnds(db, clock());
			await expireListings(db, clock());
			await remindInterests(db, clock());
			await lapseInterests(db, clock());
			if (mode !== 'supabase') await forgetCodes(db, clock());
		},
		async nightly() {
			await forgetOld(db, clock());
			await forgetVectors(db, embedder, clock());
			// Supabase looks after its own accounts.
			if (mode !== 'supabase') await forgetEnded(db, clock());
		}
	};
}

/** For requests, a database that is away or full is a 503, not a mistake of ours. */
function answeringUnavailable(db: Db): Db {
	return {
		transaction: (identity, work) =>
			db.transaction(identity, work).catch((cause: unknown) => {
				if (cause instanceof DatabaseUnavailable && callerNow() !== null)
					error(503, cause.why === 'no_room' ? 'no_room' : 'unavailable');
				throw cause;
			})
	};
}
