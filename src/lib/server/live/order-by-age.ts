import type { ListingKind } from '#lib/domain/listing/listing.ts';
import { spaceOut } from '#lib/domain/listing/space-out.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';

/** Listings as pages ask for them. */
export interface Order extends Readonly<Record<ListingKind, readonly StoredListing[]>> {
	readonly all: readonly StoredListing[];
	/** The latest of each kind with owners apart, so that one does not fill a page. */
	readonly spaced: Readonly<Record<ListingKind | 'all', readonly StoredListing[]>>;
}

/** Newest first, all of them and by kind. */
export function orderByAge(listings: readonly StoredListing[]): Order {
	const all = newestFirst(listings);
	const ofKind = (kind: ListingKind) => all.filter(({ draft }) => draft.kind === kind);
	const [need, offer] = [ofKind('need'), ofKind('offer')];
	return {
		all,
		need,
		offer,
		spaced: { all: apart(all), need: apart(need), offer: apart(offer) }
	};
}

export function newestFirst(listings: readonly StoredListing[]): readonly StoredListing[] {
	return listings.toSorted(
		(one, other) =>
			(other.publishedAt?.getTime() ?? 0) - (one.publishedAt?.getTime() ?? 0) ||
			one.id.localeCompare(other.id)
	);
}

/** So many listings in a row are of different organisations, where there are enough. */
const LISTINGS_APART = 24;

export function apart(listings: readonly StoredListing[]): readonly StoredListing[] {
	return spaceOut(listings, ({ organisation }) => organisation.id, LISTINGS_APART);
}
