import type { ListingKind } from '#lib/domain/listing/listing.ts';
import { spaceOut } from '#lib/domain/listing/space-out.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';

/** Listings as pages ask for them, and how many of each kind every organisation has. */
export interface Order extends Readonly<Record<ListingKind, readonly StoredListing[]>> {
	readonly all: readonly StoredListing[];
	/** The latest of each kind with owners apart, so that one does not fill a page. */
	readonly spaced: Readonly<Record<ListingKind | 'all', readonly StoredListing[]>>;
	readonly activity: Readonly<Record<ListingKind, ReadonlyMap<string, number>>>;
}

/** Newest first, all of them and by kind. */
export function orderByAge(listings: readonly StoredListing[]): Order {
	const all = listings.toSorted(
		(one, other) =>
			(other.publishedAt?.getTime() ?? 0) - (one.publishedAt?.getTime() ?? 0) ||
			one.id.localeCompare(other.id)
	);
	const ofKind = (kind: ListingKind) => all.filter(({ draft }) => draft.kind === kind);
	const [need, offer] = [ofKind('need'), ofKind('offer')];
	return {
		all,
		need,
		offer,
		spaced: { all: apart(all), need: apart(need), offer: apart(offer) },
		activity: { need: countByOwner(need), offer: countByOwner(offer) }
	};
}

/** So many listings in a row are of different organisations, where there are enough. */
const LISTINGS_APART = 24;

export function apart(listings: readonly StoredListing[]): readonly StoredListing[] {
	return spaceOut(listings, ({ organisation }) => organisation.id, LISTINGS_APART);
}

function countByOwner(listings: readonly StoredListing[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { organisation } of listings)
		counts.set(organisation.id, (counts.get(organisation.id) ?? 0) + 1);
	return counts;
}
