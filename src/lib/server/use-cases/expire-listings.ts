import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { expirePastListings } from '#lib/server/data/past-due.ts';

/** Listings whose last day has passed are no longer shown or matched. @returns how many */
export function expireListings(db: Db, now: Date): Promise<number> {
	return db.transaction(JOBS, (tx) => expirePastListings(tx, now));
}
