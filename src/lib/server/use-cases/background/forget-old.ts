import type { Db } from '#lib/server/data/db.ts';
import { deleteOldSpentActs } from '#lib/server/data/access/budgets.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	deleteOldAnswers,
	deleteOldDrafts,
	deleteOldProposals
} from '#lib/server/data/background/past-due.ts';

const DAY_MS = 86_400_000;
const ANSWERS_KEPT_DAYS = 7;
/** The longest period of a budget. */
const ACTS_KEPT_DAYS = 31;
const PROPOSALS_KEPT_DAYS = 365;

/**
 * Forgets what nobody comes back for: drafts whose time is over, old answers to retried requests, acts that count for
 * no budget any more, and which suggestions were shown more than a year ago.
 */
export async function forgetOld(
	db: Db,
	now: Date
): Promise<Readonly<Record<'drafts' | 'answers' | 'acts' | 'proposals', number>>> {
	const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
	return db.transaction(JOBS, async (tx) => ({
		drafts: await deleteOldDrafts(tx, now),
		answers: await deleteOldAnswers(tx, daysAgo(ANSWERS_KEPT_DAYS)),
		acts: await deleteOldSpentActs(tx, daysAgo(ACTS_KEPT_DAYS)),
		proposals: await deleteOldProposals(tx, daysAgo(PROPOSALS_KEPT_DAYS))
	}));
}
