import { keyOf } from '#lib/domain/chance/keyed-chance.ts';
import type { Market } from '#lib/domain/matching/exposure/market.ts';
import { orderTogether } from '#lib/domain/matching/exposure/order-together.ts';
import { keyedDraw } from '#lib/domain/chance/keyed-chance.ts';
import type { Ecosystem } from './ecosystem.ts';

export const POLICIES = ['ours', 'plain', 'random'] as const;
export type Policy = (typeof POLICIES)[number];

/** Lists of pairs (indices into the market's pairs), the first first, for every need and every offer. */
export interface PeriodLists {
	readonly needs: readonly (readonly number[])[];
	readonly offers: readonly (readonly number[])[];
}

export interface PolicyOptions {
	readonly length: number;
	readonly seed: number;
	readonly exploration: number;
}

/** Makes the lists of one period. The market holds only what may still be shown. */
export function makeLists(policy: Policy, market: Market, options: PolicyOptions): PeriodLists {
	if (policy === 'ours') return listsTogether(market, options);
	const { pairs } = market;
	const value =
		policy === 'plain'
			? (pair: number) => pairs.towardsNeed[pair]! * pairs.towardsOffer[pair]!
			: (pair: number) => keyedDraw(options.seed, pairs.need[pair]!, pairs.offer[pair]!);
	return {
		needs: bestBy(value, pairs.need, market.needs.owners.length, options.length),
		offers: bestBy(value, pairs.offer, market.offers.owners.length, options.length)
	};
}

function listsTogether(market: Market, { length, seed, exploration }: PolicyOptions): PeriodLists {
	const { lists } = orderTogether(market, { length, seed, exploration });
	const { needs, offers } = market;
	return {
		needs: Array.from(needs.owners, (_, need) => lists.forNeed(need).map(({ pair }) => pair)),
		offers: Array.from(offers.owners, (_, offer) => lists.forOffer(offer).map(({ pair }) => pair))
	};
}

function bestBy(
	value: (pair: number) => number,
	listingOf: ArrayLike<number>,
	count: number,
	length: number
): readonly (readonly number[])[] {
	const lists: number[][] = Array.from({ length: count }, () => []);
	for (let pair = 0; pair < listingOf.length; pair += 1) lists[listingOf[pair]!]!.push(pair);
	return lists.map((pairs) => pairs.sort((a, b) => value(b) - value(a) || a - b).slice(0, length));
}

/** Keys by which the optimiser breaks ties between the listings of an ecosystem. */
export function keysOf({ needs, offers }: Ecosystem) {
	const keys = (listings: Ecosystem['needs']) => listings.map(({ profile }) => keyOf(profile.id));
	return { needs: keys(needs), offers: keys(offers) };
}
