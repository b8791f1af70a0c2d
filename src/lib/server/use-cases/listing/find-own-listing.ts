import { mayEdit, type Actor } from '#lib/domain/access/actor.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { findListing } from '#lib/server/data/listing/listings.ts';

/** A listing that the caller may change, as it stands in the database now. */
export async function findOwnListing(
	db: Db,
	actor: Actor,
	id: string
): Promise<Result<StoredListing, 'not_found' | 'not_allowed'>> {
	if (!isUuid(id)) return refuse('not_found');
	const listing = await db.transaction(identityOf(actor), (tx) => findListing(tx, id));
	if (listing === null) return refuse('not_found');
	return mayEdit(actor, listing.organisation.id) ? succeed(listing) : refuse('not_allowed');
}
