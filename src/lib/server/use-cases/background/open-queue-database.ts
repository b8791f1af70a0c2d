import type { Db } from '#lib/server/data/db.ts';
import { createSqlRunner, type SqlRunner } from '#lib/server/data/raw-sql.ts';

/** What the job queue stores its jobs with. */
export function openQueueDatabase(db: Db): SqlRunner {
	return createSqlRunner(db);
}
