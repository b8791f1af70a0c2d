import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMarket } from '../../../../../tests/support/market.ts';
import type { Market } from './market.ts';
import { orderTogether } from './order-together.ts';

const LEAST = 0.2;
const worthOf = ({ pairs }: Market, pair: number) =>
	pairs.towardsNeed[pair]! * pairs.towardsOffer[pair]!;

/** Every listing its own party; every floor 0 or 1 and within the party's attention. */
const markets = anyMarket({ mostListings: 4, mostAttention: 2, owners: 'own' }).map((market) => ({
	...market,
	parties: {
		attention: market.parties.attention,
		floor: Array.from(market.parties.floor, (floor, party) =>
			Math.min(1, floor, market.parties.attention[party]!)
		)
	}
}));

/** The largest number of floors any choice of worthy pairs can keep, by trying them all. */
function mostFloorsKept(market: Market): number {
	const left = Array.from(market.parties.attention);
	const met = left.map(() => 0);
	const from = (pair: number): number => {
		if (pair === market.pairs.need.length) {
			return met.filter((count, party) => market.parties.floor[party]! > 0 && count > 0).length;
		}
		const without = from(pair + 1);
		const ends = [
			market.needs.owners[market.pairs.need[pair]!]!,
			market.offers.owners[market.pairs.offer[pair]!]!
		];
		if (worthOf(market, pair) < LEAST || ends.some((end) => left[end] === 0)) return without;
		for (const end of ends) [left[end], met[end]] = [left[end]! - 1, met[end]! + 1];
		const withIt = from(pair + 1);
		for (const end of ends) [left[end], met[end]] = [left[end]! + 1, met[end]! - 1];
		return Math.max(without, withIt);
	};
	return from(0);
}

describe('floors of exposure', () => {
	it('are kept for as many parties as any choice of pairs could', () => {
		fc.assert(
			fc.property(markets, (market) => {
				const { unmet } = orderTogether(market, {
					seed: 1,
					exploration: 0,
					leastWorth: LEAST
				});
				const wanted = Array.from(market.parties.floor).filter((floor) => floor > 0).length;
				expect(wanted - unmet.length).toBeGreaterThanOrEqual(mostFloorsKept(market));
			}),
			{ numRuns: 400 }
		);
	});

	it('show a newcomer to whom relevance would not, and say so', () => {
		// The offer has one look and likes need 0 better; need 0 has another offer, need 1 has none.
		const market: Market = {
			needs: { owners: [0, 1], keys: [1, 2] },
			offers: { owners: [2, 3], keys: [3, 4] },
			pairs: {
				need: [0, 0, 1],
				offer: [0, 1, 0],
				towardsNeed: [1, 0.3, 0.5],
				towardsOffer: [1, 0.3, 0.5]
			},
			parties: { attention: [2, 1, 1, 2], floor: [1, 1, 0, 0] }
		};
		const { lists, unmet } = orderTogether(market, { seed: 1, exploration: 0 });
		expect(unmet).toEqual([]);
		expect(lists.forOffer(0)).toMatchObject([{ listing: 1, relevanceRank: 2, reason: 'floor' }]);
		expect(lists.forNeed(0)).toMatchObject([{ listing: 1, relevanceRank: 2 }]);
	});

	it('tell a party without partners from one for whom nobody has attention', () => {
		const market: Market = {
			needs: { owners: [0, 1, 3], keys: [1, 2, 3] },
			offers: { owners: [2], keys: [4] },
			pairs: { need: [0, 1], offer: [0, 0], towardsNeed: [1, 0.9], towardsOffer: [1, 0.9] },
			parties: { attention: [1, 1, 1, 1], floor: [1, 1, 1, 1] }
		};
		const { unmet } = orderTogether(market, { seed: 1, exploration: 0 });
		expect(unmet).toEqual([
			{ party: 1, shown: 0, floor: 1, cause: 'no_attention' },
			{ party: 3, shown: 0, floor: 1, cause: 'no_partner' }
		]);
	});

	it('do not count pairs below the least worth', () => {
		const market: Market = {
			needs: { owners: [0], keys: [1] },
			offers: { owners: [1], keys: [2] },
			pairs: { need: [0], offer: [0], towardsNeed: [0.1], towardsOffer: [0.1] },
			parties: { attention: [1, 1], floor: [2, 0] }
		};
		const { unmet } = orderTogether(market, { seed: 1, exploration: 0, leastWorth: 0.02 });
		expect(unmet).toEqual([{ party: 0, shown: 1, floor: 2, cause: 'no_partner' }]);
	});
});
