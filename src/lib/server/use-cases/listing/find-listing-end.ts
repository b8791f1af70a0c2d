import type { ListingEnd } from '#lib/domain/listing/listing.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db } from '#lib/server/data/db.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import { findEnd } from '#lib/server/data/listing/listings.ts';

/** How a listing ended that everybody could see; null for one that never was public, is again, or is not there. */
export async function findListingEnd(db: Db, id: string): Promise<ListingEnd | null> {
	return isUuid(id) ? db.transaction(ANONYMOUS, (tx) => findEnd(tx, id)) : null;
}
