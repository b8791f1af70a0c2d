import type { PGlite } from '@electric-sql/pglite';
import { setTimeout as wait } from 'node:timers/promises';
import type { StatementWatch } from './statement-watch.ts';

/** What the socket server calls of PGlite. */
type ServedDatabase = Pick<
	PGlite,
	'waitReady' | 'isInTransaction' | 'runExclusive' | 'execProtocolRawStream' | 'exec'
>;

export interface Turnstile {
	/** What the socket server gets instead of the database. */
	readonly served: PGlite;
	/** Counts the messages of clients so far: when it stands still, the database is idle. */
	messages(): number;
	/**
	 * Runs `work` as superuser between two transactions, while clients wait at the door.
	 *
	 * @throws Error when a client's transaction is still open after `patienceMs`; nothing has run then
	 */
	alone<Value>(work: () => Promise<Value>, patienceMs?: number): Promise<Value>;
	/** Lets clients write, or not, from the next transaction on. */
	setWrites(writes: Writes): Promise<void>;
}

/** `reset session authorization` does nothing in PGlite: the engine starts without a user to go back to. */
const AS_OWNER = 'set session authorization postgres';
const POLL_MS = 2;
/** A client that leaves a transaction open keeps everybody else waiting, in milliseconds. */
const LONGEST_PAUSE_MS = 60_000;
const SYNC_MESSAGE = new Uint8Array([0x53, 0, 0, 0, 4]);
/** Messages of the extended protocol: parse, bind, describe, execute, close, flush. */
const PIPELINE = new Set([...'PBDECHF'].map((letter) => letter.charCodeAt(0)));
/** What the site writes in front of the first statement of a transaction; see `createDb`. */
const DEADLINE = /^\/\* deadline (\d{1,9}) \*\//;
const LONGEST_MARK = 32;
const ENDS_PIPELINE = new Set([...'SQ'].map((letter) => letter.charCodeAt(0)));

/** Whether clients may write. `refused` leaves reading alone, and answers SQLSTATE 25006 to the rest. */
export type Writes = 'allowed' | 'refused';

/**
 * From here on the session is the site's: it owns nothing, and no `reset role` leads back. Settings that the
 * owner's work left behind go first; pg_dump for one leaves row level security off.
 */
async function becomeSite(db: PGlite, writes: Writes): Promise<void> {
	await db.exec(`
		reset all;
		set default_transaction_read_only = ${writes === 'refused' ? 'on' : 'off'};
		set session authorization site;
	`);
}

export interface TurnstileOptions {
	/** Ends this process when a statement takes too long. Without it nothing does. */
	readonly watch?: StatementWatch;
	/** How long a statement may take whose transaction does not begin with a deadline of its own, in milliseconds. */
	readonly deadlineMs?: number;
}

const UNWATCHED: StatementWatch = {
	working: () => undefined,
	pausing: () => undefined,
	free: () => undefined
};

/** The deadline that a message asks for, in milliseconds; null for nearly all of them. */
function deadlineOf(message: Uint8Array): number | null {
	// A message to parse an unnamed statement: kind, length, an empty name, then the statement.
	if (message[0] !== PARSE || message[5] !== 0) return null;
	const [, written] = DEADLINE.exec(ASCII.decode(message.subarray(6, 6 + LONGEST_MARK))) ?? [];
	return written === undefined ? null : Number(written);
}

const PARSE = 'P'.charCodeAt(0);
const ASCII = new TextDecoder('latin1');

/**
 * PGlite has one session for everybody. This decides who may use it: a client from its first message until its
 * transaction or its group of messages ends, then the next client or our own maintenance.
 */
export async function createTurnstile(
	db: PGlite,
	{ watch = UNWATCHED, deadlineMs = 10_000 }: TurnstileOptions = {}
): Promise<Turnstile> {
	let statementMs = deadlineMs;
	let writes: Writes = 'allowed';
	let messages = 0;
	let inFlight = 0;
	let midPipeline = false;
	let door: Promise<unknown> | null = null;

	const isTaken = () => midPipeline || db.isInTransaction();

	/** Between two messages. */
	function rest(): void {
		if (isTaken()) {
			watch.pausing(LONGEST_PAUSE_MS);
		} else {
			statementMs = deadlineMs;
			watch.free();
		}
	}

	const served: ServedDatabase = {
		waitReady: db.waitReady,
		isInTransaction: isTaken,
		async runExclusive(task) {
			while (door && !isTaken()) await door;
			inFlight += 1;
			try {
				return await db.runExclusive(task);
			} finally {
				inFlight -= 1;
			}
		},
		async execProtocolRawStream(message, options) {
			messages += 1;
			const kind = message[0] ?? 0;
			if (PIPELINE.has(kind)) midPipeline = true;
			statementMs = deadlineOf(message) ?? statementMs;
			watch.working(statementMs);
			try {
				await db.execProtocolRawStream(message, options);
				if (ENDS_PIPELINE.has(kind)) midPipeline = false;
			} finally {
				rest();
			}
		},
		// The server's way to clear up after a client that left in the middle.
		async exec(statements, options) {
			await db.runExclusive(() => db.execProtocolRaw(SYNC_MESSAGE));
			midPipeline = false;
			try {
				return db.isInTransaction() ? await db.exec(statements, options) : [];
			} finally {
				rest();
			}
		}
	};

	async function waitForQuiet(patienceMs: number): Promise<void> {
		for (let waited = 0; inFlight > 0 || isTaken(); waited += POLL_MS) {
			if (waited >= patienceMs) throw new Error('The database is busy with a long transaction.');
			await wait(POLL_MS);
		}
	}

	async function runAsOwner<Value>(work: () => Promise<Value>): Promise<Value> {
		await db.exec(AS_OWNER);
		try {
			return await work();
		} finally {
			if (db.isInTransaction()) await db.exec('rollback');
			await becomeSite(db, writes);
		}
	}

	async function alone<Value>(work: () => Promise<Value>, patienceMs = 5_000): Promise<Value> {
		while (door) await door;
		const { promise, resolve: open } = Promise.withResolvers<void>();
		door = promise;
		let result: Value;
		try {
			await waitForQuiet(patienceMs);
			result = await runAsOwner(work);
		} finally {
			door = null;
			open();
		}
		// Whoever works alone again and again lets clients in between: only after a pause is read what they sent.
		await wait(POLL_MS);
		return result;
	}

	await becomeSite(db, writes);
	return {
		served: served as PGlite,
		messages: () => messages,
		alone,
		async setWrites(wanted) {
			writes = wanted;
			await alone(() => Promise.resolve());
		}
	};
}
