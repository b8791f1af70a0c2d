import type { Actor } from '#lib/domain/access/actor.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { findListing } from '#lib/server/data/listing/listings.ts';
import { extendListing } from '#lib/server/data/listing/renew-listing.ts';

export type RenewListingFailure = 'not_found' | 'not_allowed' | 'illegal_move';

/** Lets a published listing of one's own stand for another 90 days, and confirms that it still holds. */
export function renewListing(
	db: Db,
	actor: Actor,
	id: string
): Promise<Result<{ readonly version: number }, RenewListingFailure>> {
	return db.transaction(identityOf(actor), async (tx) => {
		const before = await findListing(tx, id);
		if (before === null) return refuse('not_found');
		if (before.status !== 'published') return refuse('illegal_move');
		const renewed = await extendListing(tx, id);
		return renewed === null ? refuse('not_allowed') : succeed(renewed);
	});
}
