import type { Db } from '#lib/server/data/db.ts';
import { useDatabase } from '../../../scripts/database/use-database.ts';

/** The database of the site under test, for what only its operator can do or see. */
export function withSiteDatabase<Value>(work: (db: Db) => Promise<Value>): Promise<Value> {
	const folder = process.env['TRIHELIX_E2E_DATA'];
	if (folder === undefined)
		throw new Error('TRIHELIX_E2E_DATA is not set: start with playwright test.');
	return useDatabase({ TRIHELIX_DATA_DIR: folder }, new Date(), ({ db }) => work(db));
}
