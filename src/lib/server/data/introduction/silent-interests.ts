import { sql } from 'kysely';
import { OPEN_INTEREST_STATUSES } from '#lib/domain/introduction/statuses.ts';
import type { Tx } from '#lib/server/data/db.ts';

/**
 * Notes on every interest sent before `sentBefore` and still unanswered that it was reminded of; once each,
 * and not while the asked side wants to wait. The mail follows in the database.
 *
 * @returns how many were reminded of
 */
export async function remindOfInterests(tx: Tx, sentBefore: Date, now: Date): Promise<number> {
	const { numUpdatedRows } = await tx
		.updateTable('interests')
		.set({ remindedAt: now })
		.where('status', 'in', [...OPEN_INTEREST_STATUSES])
		.where('remindedAt', 'is', null)
		.where('sentAt', '<=', sentBefore)
		.where((eb) =>
			eb.or([
				eb('snoozedUntil', 'is', null),
				eb('snoozedUntil', '<=', sql<string>`private.region_day(${now})`)
			])
		)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

/**
 * Closes every interest whose time is over without an answer. One that was put off stays open for
 * `graceDays` after that day.
 *
 * @returns how many were closed
 */
export async function closeSilentInterests(tx: Tx, now: Date, graceDays: number): Promise<number> {
	const { numUpdatedRows } = await tx
		.updateTable('interests')
		.set({ status: 'lapsed' })
		.where('status', 'in', [...OPEN_INTEREST_STATUSES])
		.where('lapsesAt', '<=', now)
		.where((eb) =>
			eb.or([
				eb('snoozedUntil', 'is', null),
				eb(
					sql<string>`snoozed_until + ${graceDays}::integer`,
					'<=',
					sql<string>`private.region_day(${now})`
				)
			])
		)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}
