import type { RegionListings } from './region-listing.ts';
import type { ScoredPart } from './scored-part.ts';

/** A pair as the listing that was searched for found it. */
export interface FoundPair {
	/** Numbers of the two listings. */
	readonly own: number;
	readonly other: number;
	/** Which part keeps it, and at what place. */
	readonly part: number;
	readonly place: number;
}

/** Where the pairs of one listing lie. */
export interface FoundList {
	readonly part: number;
	readonly start: number;
	readonly end: number;
}

/** By number of a listing: where its own pairs are. @param parts one after the other, from the first listing on */
export function findLists(parts: readonly ScoredPart[]): readonly FoundList[] {
	return parts.flatMap(({ counts }, part) => {
		let end = 0;
		return Array.from(counts, (count) => ({ part, start: end, end: (end += count) }));
	});
}

/**
 * What the listings of one kind found, listing by listing. Left out are pairs with a listing that has gone, and pairs
 * within one party.
 *
 * @param partyOf the party of each listing
 */
export function* eachFound(
	{ listings, partyOf }: { readonly listings: RegionListings; readonly partyOf: Uint32Array },
	parts: readonly ScoredPart[],
	kind: 'need' | 'offer'
): Generator<FoundPair> {
	const lists = findLists(parts);
	for (const [own, { part, start, end }] of lists.entries()) {
		if (listings[own]?.profile.kind !== kind) continue;
		const { others } = parts[part]!;
		for (let place = start; place < end; place += 1) {
			const other = others[place]!;
			if (!listings[other] || partyOf[own] === partyOf[other]) continue;
			yield { own, other, part, place };
		}
	}
}
