import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { closeSilentInterests } from '#lib/server/data/introduction/silent-interests.ts';

/** How long an interest that was put off stays open after that day. */
const GRACE_DAYS = 7;

/** Closes interests that nobody answered in time. @returns how many */
export function lapseInterests(db: Db, now: Date): Promise<number> {
	return db.transaction(JOBS, (tx) => closeSilentInterests(tx, now, GRACE_DAYS));
}
