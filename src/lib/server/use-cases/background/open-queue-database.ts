import { createSqlRunner, type SqlRunner } from '#lib/server/data/connection/raw-sql.ts';
import type { Db } from '#lib/server/data/db.ts';

/** What the job queue stores its jobs with. */
export function openQueueDatabase(db: Db): SqlRunner {
	return createSqlRunner(db);
}
