import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { CompiledQuery } from 'kysely';

/** What the job queue asks of a database. */
export interface SqlRunner {
	executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/**
 * Runs the statements of the job queue as the system. For that library alone: its statements are its own, and
 * no text of a request gets into them.
 */
export function createSqlRunner(db: Db): SqlRunner {
	return {
		executeSql: (text, values = []) =>
			db.transaction(JOBS, async (tx) => {
				const query = CompiledQuery.raw(text, values);
				const { rows } = await tx.withoutPlugins().executeQuery<Record<string, unknown>>(query);
				return { rows };
			})
	};
}
