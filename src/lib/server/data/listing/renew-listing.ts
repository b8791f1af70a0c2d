import type { Tx } from '#lib/server/data/db.ts';
import { sql } from 'kysely';

/**
 * Lets a published listing stand for another 90 days from now.
 *
 * @returns its new version, or null where it is not published or the caller may not write it
 */
export async function extendListing(
	tx: Tx,
	id: string
): Promise<{ readonly version: number } | null> {
	const renewed = await tx
		.updateTable('listings')
		.set({ expiresAt: sql<Date>`greatest(expires_at, now() + interval '90 days')` })
		.where('id', '=', id)
		.where('status', '=', 'published')
		.returning('version')
		.executeTakeFirst();
	return renewed ?? null;
}
