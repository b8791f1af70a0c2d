import { CamelCasePlugin, CompiledQuery, Kysely, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import type { DB } from './database.types.ts';
import { claimsOf, type Identity } from './identity.ts';
import { PipelinedDialect } from './connection/pipelined-dialect.ts';
import { callerWithGroup } from '#lib/server/waiting/caller.ts';
import { LineIsFull, WaitingLine } from '#lib/server/waiting/waiting-line.ts';

export type Tx = Transaction<DB>;

/** The only way to the database: a transaction that runs as somebody. */
export interface Db {
	/**
	 * Opens a transaction, takes on the role and the claims of `identity` until it ends, and commits when
	 * `work` resolves. Inside, await nothing but the database: in embedded mode everybody shares one
	 * connection and waits.
	 *
	 * @throws DatabaseUnavailable when too many wait for a connection, a statement passes its deadline or the
	 *   connection is lost
	 */
	transaction<Value>(identity: Identity, work: (tx: Tx) => Promise<Value>): Promise<Value>;
}

/** The database did not answer in time or at all; nothing is known about the work that was under way. */
export class DatabaseUnavailable extends Error {
	override readonly name = 'DatabaseUnavailable';
	/** `no_room`: nothing can be written, for as long as nobody makes room; it may still be read. */
	readonly why: 'busy' | 'no_room';

	constructor(message: string, { why = 'busy', ...options }: UnavailableOptions = {}) {
		super(message, options);
		this.why = why;
	}
}

interface UnavailableOptions extends ErrorOptions {
	/** Defaults to `busy`: it may pass in seconds. */
	readonly why?: DatabaseUnavailable['why'];
}

export interface DbOptions {
	/**
	 * How long one statement may take, in milliseconds, from when the database begins it: in processor time in an
	 * embedded database, on the clock in PostgreSQL. The database itself ends what takes longer.
	 */
	readonly deadlineMs: number;
	/** In which transactions wait for a connection. Defaults to one of its own. */
	readonly line?: WaitingLine;
}

/**
 * A disk that is full (53100, or 58030 where the engine says that it could not write) or nearly so (25006: the embedded
 * database takes no writes then).
 */
const NO_ROOM = new Set(['25006', '53100', '58030']);
/** Lost connections, and a statement that PostgreSQL ended at its deadline (57014). */
const OUT_OF_REACH = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ENOENT',
	'57014',
	'57P01',
	'57P03'
]);

/** What `pg` says of a connection that ended, and of its use afterwards; these errors have no code. */
const LOST_CONNECTION =
	/^(?:Connection terminated|Client has encountered a connection error|Client was closed)/;

/** Under which the work of the site itself waits, beside that of people and of visitors. */
const OWN_WORK = 'site';
/** How long a request waits for a connection before it is told to come again, in milliseconds. */
const LONGEST_WAIT_MS = 10_000;
/** A transaction that takes this many deadlines, and at least a minute, is given up: the connection must be dead. */
const DEADLINES_OF_SILENCE = 6;
const LEAST_SILENCE_MS = 60_000;

/** One line for all that share the connections of `pool`. */
export function createLine(pool: Pool): WaitingLine {
	return new WaitingLine({ places: pool.options.max, longestMs: LONGEST_WAIT_MS });
}

export function createDb(pool: Pool, { deadlineMs, line = createLine(pool) }: DbOptions): Db {
	const kysely = new Kysely<DB>({
		dialect: new PipelinedDialect(pool),
		plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
	});
	const opening = openingOf(deadlineMs);

	return {
		async transaction(identity, work) {
			const leave = await enter(line);
			const running = kysely
				.transaction()
				.execute(async (tx) => {
					const parameters = [identity.role, claimsOf(identity), String(deadlineMs)];
					await tx.executeQuery(CompiledQuery.raw(opening, parameters));
					return work(tx);
				})
				.finally(leave);
			return unlessSilent(running, Math.max(LEAST_SILENCE_MS, deadlineMs * DEADLINES_OF_SILENCE));
		}
	};
}

/** The first statement of a transaction. An embedded database reads the deadline in front of it; see `Turnstile`. */
function openingOf(deadlineMs: number): string {
	return `/* deadline ${Math.trunc(deadlineMs)} */ select
		set_config('role', $1, true),
		set_config('request.jwt.claims', $2, true),
		set_config('statement_timeout', $3, true)`;
}

async function enter(line: WaitingLine): Promise<() => void> {
	try {
		const caller = callerWithGroup();
		return await (caller === null
			? line.enterPatiently(OWN_WORK, OWN_WORK)
			: line.enter(caller.key, caller.group));
	} catch (cause) {
		if (!(cause instanceof LineIsFull)) throw cause;
		throw new DatabaseUnavailable('Too many wait for the database.', { cause });
	}
}

const TICK_MS = 1_000;

/** Counts ticks and not the clock: after a pause of this process the answer may be here already. */
async function unlessSilent<Value>(running: Promise<Value>, longestMs: number): Promise<Value> {
	let timer: NodeJS.Timeout | undefined;
	const silence = new Promise<never>((_, reject) => {
		let ticksLeft = Math.ceil(longestMs / TICK_MS);
		timer = setInterval(() => {
			ticksLeft -= 1;
			if (ticksLeft <= 0) reject(new DatabaseUnavailable('The database did not answer.'));
		}, TICK_MS);
	});
	try {
		return await Promise.race([running, silence]);
	} catch (cause) {
		if (NO_ROOM.has(codeOf(cause)))
			throw new DatabaseUnavailable('The database has no room.', { cause, why: 'no_room' });
		throw isOutOfReach(cause)
			? new DatabaseUnavailable('The database cannot be reached.', { cause })
			: cause;
	} finally {
		clearInterval(timer);
	}
}

function isOutOfReach(cause: unknown): boolean {
	if (!(cause instanceof Error)) return false;
	return OUT_OF_REACH.has(codeOf(cause)) || LOST_CONNECTION.test(cause.message);
}

function codeOf(cause: unknown): string {
	return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
		? cause.code
		: '';
}
