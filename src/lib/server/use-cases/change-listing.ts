import type { Actor } from '#lib/domain/access/actor.ts';
import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { findListing, insertListingVersion, updateListing } from '#lib/server/data/listings.ts';
import { refuseListing } from './publish-listing.ts';

export type ChangeListingFailure =
	'not_found' | 'not_allowed' | 'unknown_code' | 'last_day_passed' | 'changed_meanwhile';

/**
 * Replaces what a listing says. A published one keeps what it said before as a version.
 *
 * @param seenVersion the version the author had before their eyes; another one means somebody was faster
 */
export async function changeListing(
	db: Db,
	actor: Actor,
	id: string,
	draft: ListingDraft,
	seenVersion: number
): Promise<Result<{ readonly id: string }, ChangeListingFailure>> {
	try {
		return await db.transaction({ role: 'authenticated', userId: actor.userId }, async (tx) => {
			const before = await findListing(tx, id);
			if (before === null) return refuse('not_found');
			if (before.version !== seenVersion) return refuse('changed_meanwhile');
			if (!(await updateListing(tx, id, draft, seenVersion))) return refuse('not_allowed');
			if (before.status === 'published') {
				await insertListingVersion(tx, id, seenVersion + 1, draft, actor.userId);
			}
			return succeed({ id });
		});
	} catch (cause) {
		return refuseListing(cause);
	}
}
