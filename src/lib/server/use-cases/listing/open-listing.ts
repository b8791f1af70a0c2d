import type { Actor } from '#lib/domain/access/actor.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import {
	countOrganisationListings,
	findListing,
	listOrganisationListings
} from '#lib/server/data/listing/listings.ts';
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

/** A part of the listings of an organisation of one's own, also drafts and closed ones, newest change first. */
export interface OwnListings {
	readonly listings: readonly StoredListing[];
	/** How many there are in all. */
	readonly count: number;
}

export function listOwnListings(
	db: Db,
	actor: Actor,
	organisationId: string,
	{ limit, offset }: { readonly limit: number; readonly offset: number }
): Promise<OwnListings> {
	return db.transaction(identityOf(actor), async (tx) => {
		const organisationIds = [organisationId];
		const { published, others } = await countOrganisationListings(tx, organisationIds);
		const listings = await listOrganisationListings(tx, { organisationIds, limit, offset });
		return { listings, count: published + others };
	});
}
