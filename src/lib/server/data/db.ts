import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import type { DB } from './database.types.ts';
import { claimsOf, type Identity } from './identity.ts';

export type Tx = Transaction<DB>;

/** The only way to the database: a transaction that runs as somebody. */
export interface Db {
	/**
	 * Opens a transaction, takes on the role and the claims of `identity` until it ends, and commits when
	 * `work` resolves. Inside, await nothing but the database: in embedded mode everybody shares one
	 * connection and waits.
	 *
	 * @throws DatabaseUnavailable when the deadline passes or the connection is lost
	 */
	transaction<Value>(identity: Identity, work: (tx: Tx) => Promise<Value>): Promise<Value>;
}

/** The database did not answer in time or at all; nothing is known about the work that was under way. */
export class DatabaseUnavailable extends Error {
	override readonly name = 'DatabaseUnavailable';
}

export interface DbOptions {
	/** How long one transaction may take, in milliseconds. */
	readonly deadlineMs: number;
	/** Called when a transaction passes its deadline, so that the owner of the database may end it. */
	readonly onOverrun: () => void;
}

/** Lost connections, and 25006: the disk is nearly full, so the embedded database takes no writes. */
const OUT_OF_REACH = new Set([
	'25006',
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ENOENT',
	'57P01',
	'57P03'
]);

export function createDb(pool: Pool, { deadlineMs, onOverrun }: DbOptions): Db {
	const kysely = new Kysely<DB>({
		dialect: new PostgresDialect({ pool }),
		plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
	});

	return {
		async transaction(identity, work) {
			const running = kysely.transaction().execute(async (tx) => {
				await sql`select
					set_config('role', ${identity.role}, true),
					set_config('request.jwt.claims', ${claimsOf(identity)}, true),
					set_config('statement_timeout', ${String(deadlineMs)}, true)`.execute(tx);
				return work(tx);
			});
			return withDeadline(running, deadlineMs, onOverrun);
		}
	};
}

async function withDeadline<Value>(
	running: Promise<Value>,
	deadlineMs: number,
	onOverrun: () => void
): Promise<Value> {
	let timer: NodeJS.Timeout | undefined;
	const overrun = new Promise<never>((_, reject) => {
		timer = setTimeout(() => {
			onOverrun();
			reject(new DatabaseUnavailable('The database did not answer in time.'));
		}, deadlineMs);
	});
	try {
		return await Promise.race([running, overrun]);
	} catch (cause) {
		throw isOutOfReach(cause)
			? new DatabaseUnavailable('The database cannot be reached.', { cause })
			: cause;
	} finally {
		clearTimeout(timer);
	}
}

function isOutOfReach(cause: unknown): boolean {
	if (!(cause instanceof Error)) return false;
	const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
	return OUT_OF_REACH.has(code) || cause.message.startsWith('Connection terminated');
}
