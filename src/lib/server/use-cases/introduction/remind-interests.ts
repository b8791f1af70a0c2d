import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { remindOfInterests } from '#lib/server/data/introduction/silent-interests.ts';

/** How long an interest may stay unanswered before its one reminder. */
const SILENCE_DAYS = 7;
const DAY_MS = 86_400_000;

/** Reminds, once each, of interests that wait for an answer. @returns of how many */
export function remindInterests(db: Db, now: Date): Promise<number> {
	const sentBefore = new Date(now.getTime() - SILENCE_DAYS * DAY_MS);
	return db.transaction(JOBS, (tx) => remindOfInterests(tx, sentBefore, now));
}
