import { editableOrganisations, mayEdit, type Actor } from '#lib/domain/access/actor.ts';
import type { Interest } from '#lib/domain/introduction/interest.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { listStandingInterests } from '#lib/server/data/introduction/interests.ts';
import { listOrganisationListings } from '#lib/server/data/listing/listings.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import { openListing } from '#lib/server/use-cases/listing/open-listing.ts';

/** Of one organisation, to choose from. */
const MOST_LISTINGS = 200;

export interface InterestSender {
	readonly organisationId: string;
	readonly organisationName: string;
	/** Its latest published listings of the other kind, which the interest may go with. */
	readonly listings: readonly StoredListing[];
}

export interface PreparedInterest {
	readonly listing: StoredListing;
	/** For whom the actor may ask; empty where they may write for nobody but the author. */
	readonly senders: readonly InterestSender[];
	readonly isOwn: boolean;
	/** Interests that stand already between this listing and the actor's organisations. */
	readonly standing: readonly Interest[];
}

/** What somebody needs to know before they express interest in a listing; null where there is none. */
export async function prepareInterest(
	db: Db,
	live: LiveRegion,
	actor: Actor,
	listingId: string
): Promise<PreparedInterest | null> {
	const listing = await openListing(db, live, actor, listingId);
	if (listing === null) return null;
	return db.transaction(identityOf(actor), async (tx) => {
		const senders: InterestSender[] = [];
		for (const { organisationId, organisationName } of editableOrganisations(actor)) {
			if (organisationId === listing.organisation.id) continue;
			const listings = await listOrganisationListings(tx, {
				organisationIds: [organisationId],
				statuses: ['published'],
				kind: listing.draft.kind === 'need' ? 'offer' : 'need',
				limit: MOST_LISTINGS
			});
			senders.push({ organisationId, organisationName, listings });
		}
		return {
			listing,
			senders,
			isOwn: mayEdit(actor, listing.organisation.id),
			standing: await listStandingInterests(tx, listingId)
		};
	});
}
