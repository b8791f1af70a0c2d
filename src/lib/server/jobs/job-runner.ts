import { PgBoss } from 'pg-boss';
import type { Announcement } from '#lib/domain/announcement.ts';

/**
 * What runs later, by name. Each may run more than once for one cause, and the second time changes nothing. Whoever
 * leaves one out leaves it to the other processes that share the queue.
 */
export interface JobHandlers {
	/**
	 * Finds the matches of listings that changed, for a while or until the signal comes.
	 *
	 * @returns whether listings still wait
	 */
	readonly matchListings: (signal: AbortSignal) => Promise<boolean>;
	/**
	 * Gets vectors for published listings that have none for what they say now, for a while.
	 *
	 * @returns whether listings still wait
	 */
	readonly embedListings: () => Promise<boolean>;
	readonly sendMail: () => Promise<unknown>;
	/** Once an hour: expiry, reminders, lapses. */
	readonly hourly: () => Promise<unknown>;
	/** Once a night: what may be forgotten. */
	readonly nightly: () => Promise<unknown>;
	/** Once a night: begins a run over the whole region. */
	readonly planRegionRun: () => Promise<unknown>;
}

export interface JobRunner {
	/** Queues what a change in the database calls for. Never waits. */
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
	/** @param job its name; null where the queue itself fails */
	readonly onFailure: (cause: unknown, job: string | null) => void;
}

const QUEUES = [
	'match-listings',
	'embed-listings',
	'send-mail',
	'hourly',
	'nightly',
	'plan-region-run'
] as const;
type QueueName = (typeof QUEUES)[number];
/** Of earlier versions: a job for each listing. */
const RETIRED = ['match-listing', 'find-unmatched'];
const SCHEDULE: Partial<Readonly<Record<QueueName, string>>> = {
	'match-listings': '* * * * *',
	'embed-listings': '* * * * *',
	'send-mail': '* * * * *',
	hourly: '5 * * * *',
	nightly: '30 3 * * *',
	'plan-region-run': '0 2 * * *'
};
/** What a change calls for. */
const CALLED_FOR: Partial<Readonly<Record<Announcement['topic'], readonly QueueName[]>>> = {
	listing: ['match-listings', 'embed-listings'],
	listings: ['match-listings', 'embed-listings'],
	outbox: ['send-mail']
};
/**
 * Of this queue one job is at work over all processes. Others see that by its group and leave the next job alone: by the
 * policy `stately` alone each of their attempts, one every two seconds, would be an error in the log of PostgreSQL.
 */
const ONE_AT_A_TIME: QueueName = 'match-listings';
const POLL_S = 2;
const STOP_WITHIN_MS = 10_000;
/** A burst of matching whose process died is taken up by another after this. */
const BURST_EXPIRES_S = 120;

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
	boss.on('error', (cause) => onFailure(asError(cause), null));
	await boss.start();
	for (const name of RETIRED) {
		await boss.unschedule(name);
		if ((await boss.getQueue(name)) !== null) await boss.deleteQueue(name);
	}
	for (const name of QUEUES) {
		// `short`: one waiting job; what comes while it waits is the same cause. `stately` also: one at work, so that several
		// processes do not work on the same.
		await boss.createQueue(name, {
			...(name === ONE_AT_A_TIME
				? { policy: 'stately', expireInSeconds: BURST_EXPIRES_S }
				: { policy: 'short' }),
			retryLimit: 5,
			retryBackoff: true
		});
	}

	const stopping = new AbortController();
	const sending = new Map<QueueName, 'once' | 'again'>();

	/** However often it is asked for, one statement is under way and one waits for it. */
	function queue(name: QueueName): void {
		if (sending.has(name)) {
			sending.set(name, 'again');
			return;
		}
		sending.set(name, 'once');
		void boss
			.send(name, null, groupOf(name))
			.catch((cause: unknown) => onFailure(cause, name))
			.finally(() => {
				const isAskedAgain = sending.get(name) === 'again' && !stopping.signal.aborted;
				sending.delete(name);
				if (isAskedAgain) queue(name);
			});
	}

	const { matchListings, embedListings } = handlers;
	const worked: Partial<Readonly<Record<QueueName, () => Promise<unknown>>>> = {
		'match-listings':
			matchListings &&
			(async () => {
				// The next burst is a job of its own, so that none lasts long and another process may take it.
				if (await matchListings(stopping.signal)) queue('match-listings');
			}),
		'embed-listings':
			embedListings &&
			(async () => {
				const isMore = await embedListings();
				queue('match-listings');
				if (isMore) queue('embed-listings');
			}),
		'send-mail': handlers.sendMail,
		hourly: handlers.hourly,
		nightly: handlers.nightly,
		'plan-region-run': handlers.planRegionRun
	};
	for (const name of QUEUES) {
		const run = worked[name];
		if (run === undefined) continue;
		const polling = {
			pollingIntervalSeconds: POLL_S,
			...(name === ONE_AT_A_TIME && { groupConcurrency: 1 })
		};
		await boss.work(name, polling, async () => {
			try {
				await run();
			} catch (cause) {
				// The queue tries again by itself; the operator reads why it has to.
				onFailure(cause, name);
				throw cause;
			}
		});
		const cron = SCHEDULE[name];
		if (cron !== undefined)
			await boss.schedule(name, cron, null, { tz: timeZone, ...groupOf(name) });
	}

	return {
		hear({ topic }) {
			for (const name of CALLED_FOR[topic] ?? []) queue(name);
		},
		async stop() {
			stopping.abort();
			await boss.stop({ graceful: true, timeout: STOP_WITHIN_MS });
		}
	};
}

function groupOf(name: QueueName): { readonly group?: { readonly id: string } } {
	return name === ONE_AT_A_TIME ? { group: { id: name } } : {};
}

/** pg-boss reports some errors as copies, of which a log would show nothing but that they are objects. */
function asError(cause: Error): Error {
	return cause instanceof Error ? cause : Object.assign(new Error(), cause);
}
