import type { Tx } from './db.ts';

/** Ends the time of published and paused listings whose last day has passed. @returns how many */
export async function expirePastListings(tx: Tx, now: Date): Promise<number> {
	const { numUpdatedRows } = await tx
		.updateTable('listings')
		.set({ status: 'expired' })
		.where('status', 'in', ['published', 'paused'])
		.where('expiresAt', '<=', now)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

/** Forgets drafts of visitors that nobody touched since `before`. @returns how many */
export async function deleteOldDrafts(tx: Tx, before: Date): Promise<number> {
	const { numDeletedRows } = await tx
		.deleteFrom('drafts')
		.where('updatedAt', '<', before)
		.executeTakeFirst();
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
