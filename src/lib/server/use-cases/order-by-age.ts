import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';

/** Listings as pages ask for them, and how many of each kind every organisation has. */
export interface Order extends Readonly<Record<ListingKind, readonly StoredListing[]>> {
	readonly all: readonly StoredListing[];
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
	return { all, need, offer, activity: { need: countByOwner(need), offer: countByOwner(offer) } };
}

function countByOwner(listings: readonly StoredListing[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { organisation } of listings)
		counts.set(organisation.id, (counts.get(organisation.id) ?? 0) + 1);
	return counts;
}
