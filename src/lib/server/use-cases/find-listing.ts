import type { Actor } from '#lib/domain/access/actor.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db } from '#lib/server/data/db.ts';
import { findListing as readListing, listOrganisationListings } from '#lib/server/data/listings.ts';
import type { LiveRegion } from './live-region.ts';

/** A listing that the caller may see, or null. Published ones come from memory. */
export async function findListing(
	db: Db,
	live: LiveRegion,
	actor: Actor | null,
	id: string
): Promise<StoredListing | null> {
	const published = live.find(id);
	if (published !== null || actor === null || !isUuid(id)) return published;
	return db.transaction({ role: 'authenticated', userId: actor.userId }, (tx) =>
		readListing(tx, id)
	);
}

/** All listings of an organisation of one's own, also drafts and closed ones, newest change first. */
export function listOwnListings(
	db: Db,
	actor: Actor,
	organisationId: string
): Promise<readonly StoredListing[]> {
	return db.transaction({ role: 'authenticated', userId: actor.userId }, (tx) =>
		listOrganisationListings(tx, organisationId)
	);
}
