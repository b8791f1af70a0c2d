import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { combineOffers } from '#lib/domain/matching/combine-offers.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import type { FoundMatch } from './find-matches.ts';

/** Several offers that together meet a need that none of them meets alone. */
export interface CombinedMatches {
	readonly parts: readonly { readonly listing: StoredListing; readonly amount: number }[];
	readonly amount: number;
	/** As the need says it. */
	readonly unit: string;
}

/** @returns null for an offer, and where nothing is to be combined; see `combineOffers` */
export function combineMatches(
	live: LiveRegion,
	listing: StoredListing,
	found: readonly FoundMatch[]
): CombinedMatches | null {
	const unit = listing.draft.quantityUnit;
	if (listing.draft.kind !== 'need' || unit === null) return null;
	const offers = found.map(({ match }) => ({ listing: match.listing, score: match.score }));
	const combined = combineOffers(live.profileOf(listing), offers);
	if (combined === null) return null;
	const byId = new Map(found.map((one) => [one.listing.id, one.listing]));
	const parts = combined.parts.flatMap(({ listing: { id }, amount }) => {
		const offer = byId.get(id);
		return offer === undefined ? [] : [{ listing: offer, amount }];
	});
	return { parts, amount: combined.amount, unit };
}
