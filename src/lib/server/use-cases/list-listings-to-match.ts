import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { listListingsToMatch as readListings } from '#lib/server/data/matches.ts';

/** Published listings whose matches are older than what they say now. */
export function listListingsToMatch(db: Db, limit: number): Promise<readonly string[]> {
	return db.transaction(JOBS, (tx) => readListings(tx, limit));
}
