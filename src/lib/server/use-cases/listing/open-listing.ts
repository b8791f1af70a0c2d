import type { Actor } from '#lib/domain/access/actor.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { findListing } from '#lib/server/data/listing/listings.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';

/** A listing that the caller may see, or null. Published ones come from memory. */
export async function openListing(
	db: Db,
	live: LiveRegion,
	actor: Actor | null,
	id: string
): Promise<StoredListing | null> {
	const published = live.find(id);
	if (published !== null || actor === null || !isUuid(id)) return published;
	return db.transaction(identityOf(actor), (tx) => findListing(tx, id));
}
