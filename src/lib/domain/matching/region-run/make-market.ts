import { keyOf } from '#lib/domain/chance/keyed-chance.ts';
import type { Market, MarketSide } from '../exposure/market.ts';
import type { TextComparison } from '../index/text-comparison.ts';
import { joinPairs } from './join-pairs.ts';
import { numberParties } from './number-parties.ts';
import type { RegionListings } from './region-listing.ts';
import type { ScoredPart } from './scored-part.ts';
import { weighParties } from './weigh-parties.ts';

/** A market, and what its indices stand for. */
export interface RegionMarket {
	readonly market: Market;
	/** The number in the run of each need and of each offer. */
	readonly needs: readonly number[];
	readonly offers: readonly number[];
	/** How the texts of a pair compare. */
	readonly comparisonOf: (pair: number) => TextComparison;
}

/**
 * Everything that was scored, as one market. A pair that both of its listings found counts once, as the need found it.
 *
 * @param parts one after the other, for all listings in the order of their numbers
 */
export function makeMarket(
	listings: RegionListings,
	parts: readonly ScoredPart[],
	now: Date
): RegionMarket {
	const needs: number[] = [];
	const offers: number[] = [];
	const placeOf = new Uint32Array(listings.length);
	listings.forEach((listing, number) => {
		if (listing === null) return;
		placeOf[number] = (listing.profile.kind === 'need' ? needs : offers).push(number) - 1;
	});
	const { partyOf, byParty } = numberParties(listings);
	const sideOf = (numbers: readonly number[]): MarketSide => ({
		owners: numbers.map((number) => partyOf[number]!),
		keys: numbers.map((number) => keyOf(listings[number]!.profile.id))
	});
	const { comparisonOf, ...found } = joinPairs(listings, parts, partyOf);
	const pairs = {
		...found,
		need: found.need.map((number) => placeOf[number]!),
		offer: found.offer.map((number) => placeOf[number]!)
	};
	return {
		market: {
			needs: sideOf(needs),
			offers: sideOf(offers),
			pairs,
			parties: weighParties(byParty, now)
		},
		needs,
		offers,
		comparisonOf
	};
}
