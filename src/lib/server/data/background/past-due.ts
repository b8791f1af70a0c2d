import type { Tx } from '#lib/server/data/db.ts';
import { sql } from 'kysely';

/**
 * Ends the time of published and paused listings whose last day has passed, the longest past first; those that somebody
 * changes at this moment are left to the next call.
 *
 * @returns how many; fewer than `limit` where no more are left
 */
export async function expirePastListings(tx: Tx, now: Date, limit: number): Promise<number> {
	const { numUpdatedRows } = await tx
		.updateTable('listings')
		.set({ status: 'expired' })
		.where('id', 'in', (eb) =>
			eb
				.selectFrom('listings')
				.select('id')
				.where('status', 'in', ['published', 'paused'])
				.where('expiresAt', '<=', now)
				.orderBy('expiresAt')
				.limit(limit)
				.forUpdate()
				.skipLocked()
		)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

/** Forgets drafts whose time is over, and the counts of who keeps none any more. @returns how many drafts */
export async function deleteOldDrafts(tx: Tx, now: Date): Promise<number> {
	const { numDeletedRows } = await tx
		.deleteFrom('drafts')
		.where('keptUntil', '<=', now)
		.executeTakeFirst();
	await tx
		.deleteFrom('draftUsage')
		.where('drafts', '=', 0)
		.where('day', '<', sql<string>`(${now}::timestamptz at time zone 'UTC')::date`)
		.where('holder', '<>', Buffer.alloc(0))
		.execute();
	return Number(numDeletedRows);
}

/** Forgets which suggestions were shown before `before`. @returns how many */
export async function deleteOldProposals(tx: Tx, before: Date): Promise<number> {
	const { numDeletedRows } = await tx
		.deleteFrom('proposals')
		.where('shownAt', '<', before)
		.executeTakeFirst();
	return Number(numDeletedRows);
}

/** Forgets answers to requests that nobody will send again. @returns how many */
export async function deleteOldAnswers(tx: Tx, before: Date): Promise<number> {
	const { numDeletedRows } = await tx
		.deleteFrom('idempotencyKeys')
		.where('createdAt', '<', before)
		.executeTakeFirst();
	return Number(numDeletedRows);
}
