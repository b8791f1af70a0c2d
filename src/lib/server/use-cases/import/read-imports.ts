import type { ImportRecord } from '#lib/domain/import/import-record.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { listImports } from '#lib/server/data/import/imports.ts';

/** The latest imports, newest first, with those that were undone. For the operator, as the system. */
export function readImports(db: Db, limit: number): Promise<readonly ImportRecord[]> {
	return db.transaction(JOBS, (tx) => listImports(tx, limit));
}
