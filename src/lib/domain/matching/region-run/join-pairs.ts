import type { TextComparison } from '../index/text-comparison.ts';
import type { RegionListings } from './region-listing.ts';
import { comparisonAt, type ScoredPart, shareAt } from './scored-part.ts';

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
 * @param partyOf the party of each listing
 */
export function joinPairs(
	listings: RegionListings,
	parts: readonly ScoredPart[],
	partyOf: Uint32Array
): JoinedPairs {
	const [need, offer, partOf, placeOf]: [number[], number[], number[], number[]] = [[], [], [], []];
	const foundFor = new Map<number, Set<number>>();
	for (const asking of ['need', 'offer'] as const) {
		for (const { own, other, part, place } of pairsOf(parts)) {
			if (listings[own]?.profile.kind !== asking) continue;
			if (!listings[other] || partyOf[own] === partyOf[other]) continue;
			const [needed, offered] = asking === 'need' ? [own, other] : [other, own];
			const found = foundFor.get(needed) ?? new Set();
			if (found.has(offered)) continue;
			foundFor.set(needed, found.add(offered));
			need.push(needed);
			offer.push(offered);
			partOf.push(part);
			placeOf.push(place);
		}
	}
	const at = (share: 'towardsNeed' | 'towardsOffer') =>
		Float32Array.from(need, (_, pair) => shareAt(parts[partOf[pair]!]!, placeOf[pair]!, share));
	return {
		need: Uint32Array.from(need),
		offer: Uint32Array.from(offer),
		towardsNeed: at('towardsNeed'),
		towardsOffer: at('towardsOffer'),
		comparisonOf: (pair) => comparisonAt(parts[partOf[pair]!]!, placeOf[pair]!)
	};
}

function* pairsOf(parts: readonly ScoredPart[]) {
	let own = 0;
	for (const [part, { counts, others }] of parts.entries()) {
		let place = 0;
		for (const count of counts) {
			for (const end = place + count; place < end; place += 1) {
				yield { own, other: others[place]!, part, place };
			}
			own += 1;
		}
	}
}
