import type { TextComparison } from '../index/text-comparison.ts';
import { eachFound, findLists, type FoundPair } from './found-pairs.ts';
import type { RegionListings } from './region-listing.ts';
import { comparisonAt, type Share, type ScoredPart, shareAt } from './scored-part.ts';

/** Pairs of listings, by the numbers of the listings. */
export interface JoinedPairs {
	readonly need: Uint32Array;
	readonly offer: Uint32Array;
	readonly towardsNeed: Float32Array;
	readonly towardsOffer: Float32Array;
	readonly comparisonOf: (pair: number) => TextComparison;
}

/**
 * The pairs of all parts, each once: those that needs found, then those that only an offer found. Pairs with a listing
 * that has gone are left out, and so are pairs within one party.
 *
 * @param parts  one after the other, for all listings in the order of their numbers
 * @param partyOf the party of each listing
 */
export function joinPairs(
	listings: RegionListings,
	parts: readonly ScoredPart[],
	partyOf: Uint32Array
): JoinedPairs {
	const most = parts.reduce((sum, { others }) => sum + others.length, 0);
	const need = new Uint32Array(most);
	const offer = new Uint32Array(most);
	const partOf = new Uint32Array(most);
	const placeOf = new Uint32Array(most);
	let count = 0;
	const lists = findLists(parts);
	const isFoundBy = (needed: number, offered: number) => {
		const { part, start, end } = lists[needed]!;
		return parts[part]!.others.subarray(start, end).includes(offered);
	};
	const keep = (needed: number, offered: number, { part, place }: FoundPair) => {
		need[count] = needed;
		offer[count] = offered;
		partOf[count] = part;
		placeOf[count] = place;
		count += 1;
	};
	const among = { listings, partyOf };
	for (const pair of eachFound(among, parts, 'need')) keep(pair.own, pair.other, pair);
	for (const pair of eachFound(among, parts, 'offer')) {
		if (!isFoundBy(pair.other, pair.own)) keep(pair.other, pair.own, pair);
	}
	const at = (share: Share) =>
		Float32Array.from({ length: count }, (_, pair) =>
			shareAt(parts[partOf[pair]!]!, placeOf[pair]!, share)
		);
	return {
		need: need.slice(0, count),
		offer: offer.slice(0, count),
		towardsNeed: at('towardsNeed'),
		towardsOffer: at('towardsOffer'),
		comparisonOf: (pair) => comparisonAt(parts[partOf[pair]!]!, placeOf[pair]!)
	};
}
