import { PgBoss, type Job } from 'pg-boss';
import type { Announcement } from '#lib/domain/announcement.ts';

/**
 * What runs later, by name. Each may run more than once for one cause, and the second time changes nothing. Whoever
 * leaves one out leaves it to the other processes that share the queue.
 */
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
	/** Once a night: begins a run over the whole region. */
	readonly planRegionRun: () => Promise<unknown>;
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
	readonly handlers: Partial<JobHandlers>;
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
	'nightly',
	'plan-region-run'
] as const;
type QueueName = (typeof QUEUES)[number];
const SCHEDULE: Partial<Readonly<Record<QueueName, string>>> = {
	'find-unmatched': '* * * * *',
	'embed-listings': '* * * * *',
	'send-mail': '* * * * *',
	hourly: '5 * * * *',
	nightly: '30 3 * * *',
	'plan-region-run': '0 2 * * *'
};
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
	const { matchListing, listUnmatched, embedListings } = handlers;
	const worked: Partial<Readonly<Record<QueueName, (job: Job<unknown>) => Promise<unknown>>>> = {
		'match-listing':
			matchListing &&
			(({ data }) => matchListing((data as { readonly listingId: string }).listingId)),
		'find-unmatched':
			listUnmatched &&
			(async () => {
				for (const id of await listUnmatched()) await queueMatching(id);
			}),
		'embed-listings':
			embedListings &&
			(async () => {
				for (const id of await embedListings()) await queueMatching(id);
			}),
		'send-mail': handlers.sendMail,
		hourly: handlers.hourly,
		nightly: handlers.nightly,
		'plan-region-run': handlers.planRegionRun
	};
	for (const name of QUEUES) {
		const run = worked[name];
		if (run === undefined) continue;
		await boss.work(name, { pollingIntervalSeconds: POLL_S }, async ([job]) => {
			if (job !== undefined) await run(job);
		});
		const cron = SCHEDULE[name];
		if (cron !== undefined) await boss.schedule(name, cron, null, { tz: timeZone });
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
