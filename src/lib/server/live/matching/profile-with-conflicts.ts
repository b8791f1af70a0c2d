import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { toProfile } from '#lib/domain/listing/to-profile.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import type { Gazetteer } from '#lib/domain/place/gazetteer.ts';
import type { ConflictBook } from '#lib/server/live/read-conflicts.ts';

/** A listing as the engine sees it, with whom its organisation must not be matched. */
export function profileWithConflicts(
	listing: StoredListing,
	gazetteer: Gazetteer,
	conflicts: ConflictBook
): ListingProfile {
	const profile = toProfile(listing, gazetteer);
	const { organisation } = profile;
	const declared = organisation && conflicts.get(organisation.id);
	return declared
		? { ...profile, organisation: { ...organisation, conflicts: declared } }
		: profile;
}
