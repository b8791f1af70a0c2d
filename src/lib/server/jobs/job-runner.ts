import { PgBoss, type Job } from 'pg-boss';
import type { Announcement } from '#lib/domain/announcement.ts';

/** What runs later, by name. Each may run more than once for one cause, and the second time changes nothing. */
export interface JobHandlers {
	/** A listing was published, changed or taken away. */
	readonly matchListing: (listingId: string) => Promise<unknown>;
	/** Listings whose matches are older than what they say: after a bulk import, or a crash. */
	readonly listUnmatched: () => Promise<readonly string[]>;
	/** Gets vectors for published listings that have none for what they say now. @returns those that have new ones */
	readonly embedListings: () => Promise<readonly string[]>;
	readonly sendMail: () => Promise<unknown>;
	/** Once an hour: expiry, reminders, lapses. */
	readonly hourly: () => Promise<unknown>;
	/** Once a night: what may be forgotten. */
	readonly nightly: () => Promise<unknown>;
}

export interface JobRunner {
	/** Hears of changes in the database and queues what they call for. */
	hear(announcement: Announcement): void;
	/** Takes no new jobs, and waits for those under way. */
	stop(): Promise<void>;
}

export interface JobRunnerOptions {
	readonly database: {
		executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
	};
	readonly handlers: JobHandlers;
	/** In which the hours of the schedule are told. */
	readonly timeZone: string;
	readonly onFailure: (cause: unknown) => void;
}

const QUEUES = [
	'match-listing',
	'find-unmatched',
	'embed-listings',
	'send-mail',
	'hourly',
	'nightly'
] as const;
const SCHEDULE = {
	'find-unmatched': '* * * * *',
	'embed-listings': '* * * * *',
	'send-mail': '* * * * *',
	hourly: '5 * * * *',
	nightly: '30 3 * * *'
} as const;
const POLL_S = 2;
const STOP_WITHIN_MS = 10_000;

/** Starts working through the queue. The queue's tables must be there. */
export async function startJobs(options: JobRunnerOptions): Promise<JobRunner> {
	const { database, handlers, timeZone, onFailure } = options;
	const boss = new PgBoss({
		db: database,
		schema: 'pgboss',
		migrate: false,
		createSchema: false,
		persistWarnings: false,
		reindex: false,
		monitorVacuum: false
	});
	boss.on('error', onFailure);
	await boss.start();
	// `short`: one waiting job for one cause; what comes while it waits is the same cause.
	for (const name of QUEUES) {
		await boss.createQueue(name, { policy: 'short', retryLimit: 5, retryBackoff: true });
	}

	const queueMatching = (listingId: string) =>
		boss.send('match-listing', { listingId }, { singletonKey: listingId });
	const work = async (
		name: (typeof QUEUES)[number],
		run: (data: Job<unknown>) => Promise<unknown>
	) =>
		boss.work(name, { pollingIntervalSeconds: POLL_S }, async ([job]) => {
			if (job !== undefined) await run(job);
		});

	await work('match-listing', ({ data }) =>
		handlers.matchListing((data as { readonly listingId: string }).listingId)
	);
	await work('find-unmatched', async () => {
		for (const id of await handlers.listUnmatched()) await queueMatching(id);
	});
	await work('embed-listings', async () => {
		for (const id of await handlers.embedListings()) await queueMatching(id);
	});
	await work('send-mail', handlers.sendMail);
	await work('hourly', handlers.hourly);
	await work('nightly', handlers.nightly);
	for (const [name, cron] of Object.entries(SCHEDULE)) {
		await boss.schedule(name, cron, null, { tz: timeZone });
	}

	return {
		hear({ topic, id }) {
			if (topic === 'listing') queueMatching(id).catch(onFailure);
			if (topic === 'listings') boss.send('find-unmatched').catch(onFailure);
			if (topic === 'listing' || topic === 'listings') boss.send('embed-listings').catch(onFailure);
			if (topic === 'outbox') boss.send('send-mail').catch(onFailure);
		},
		stop: () => boss.stop({ graceful: true, timeout: STOP_WITHIN_MS })
	};
}
