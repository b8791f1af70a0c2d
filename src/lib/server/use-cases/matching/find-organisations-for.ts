import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import type { ListingAuthor, StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import type { FoundOrganisation } from '#lib/server/live/matching/answer-organisations.ts';

export type { FoundOrganisation } from '#lib/server/live/matching/answer-organisations.ts';

/**
 * The organisations that answer a draft, the best first, each judged by the best few of its published listings of the
 * other kind. By their words alone: conditions belong to single listings, and are checked there.
 *
 * @param author whose own organisation is passed over; null for somebody without one
 */
export function findOrganisations(
	live: LiveRegion,
	draft: ListingDraft,
	author: ListingAuthor | null,
	limit: number
): Promise<readonly FoundOrganisation[]> {
	return live.ask('findOrganisations', { asking: { draft, author }, limit });
}

/** The organisations that answer a stored listing. */
export function findOrganisationsFor(
	live: LiveRegion,
	listing: StoredListing,
	limit: number
): Promise<readonly FoundOrganisation[]> {
	return live.ask('findOrganisations', { asking: { listing }, limit });
}
