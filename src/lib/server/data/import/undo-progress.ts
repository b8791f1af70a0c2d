import type { Tx } from '../db.ts';

/**
 * Counts rows that an undo took back.
 *
 * @returns whether a stop was asked for; null where the import is not being undone any more
 */
export async function noteRemoved(
	tx: Tx,
	id: string,
	removed: number,
	at: Date
): Promise<{ readonly isStopAsked: boolean } | null> {
	const noted = await tx
		.updateTable('imports')
		.set((eb) => ({ rowsRemoved: eb('rowsRemoved', '+', removed), progressedAt: at }))
		.where('id', '=', id)
		.where('status', '=', 'undoing')
		.returning('stopAskedAt')
		.executeTakeFirst();
	return noted === undefined ? null : { isStopAsked: noted.stopAskedAt !== null };
}

/** @returns whether the import was being undone */
export async function noteStopped(tx: Tx, id: string, at: Date): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('imports')
		.set({ stoppedAt: at })
		.where('id', '=', id)
		.where('status', '=', 'undoing')
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Asks for a stop, once. @returns whether whoever asks may, and the undo had neither ended nor stopped */
export async function askToStop(tx: Tx, id: string, at: Date): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('imports')
		.set((eb) => ({ stopAskedAt: eb.fn.coalesce('stopAskedAt', eb.val(at)) }))
		.where('id', '=', id)
		.where('status', '=', 'undoing')
		.where('stoppedAt', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
