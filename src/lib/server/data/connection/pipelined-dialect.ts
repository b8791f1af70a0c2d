import {
	PostgresDialect,
	PostgresDriver,
	type DatabaseConnection,
	type TransactionSettings
} from 'kysely';
import type { Pool } from 'pg';

/**
 * PostgreSQL by a pool whose connections are in pipeline mode: the first statement of a transaction is sent with its `begin`, and
 * not after the answer to it. A request has several transactions, and most of its time is their round trips.
 */
export class PipelinedDialect extends PostgresDialect {
	readonly #pool: Pool;

	constructor(pool: Pool) {
		super({ pool });
		this.#pool = pool;
	}

	override createDriver(): PipelinedDriver {
		return new PipelinedDriver({ pool: this.#pool });
	}
}

class PipelinedDriver extends PostgresDriver {
	readonly #beginnings = new WeakMap<DatabaseConnection, Promise<void>>();

	override beginTransaction(
		connection: DatabaseConnection,
		settings: TransactionSettings
	): Promise<void> {
		const beginning = super.beginTransaction(connection, settings);
		// Whoever commits learns of it.
		beginning.catch(() => undefined);
		this.#beginnings.set(connection, beginning);
		return Promise.resolve();
	}

	override async commitTransaction(connection: DatabaseConnection): Promise<void> {
		await this.#beginnings.get(connection);
		await super.commitTransaction(connection);
	}
}
