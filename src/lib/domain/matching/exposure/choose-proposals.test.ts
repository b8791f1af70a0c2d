import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMarket } from '../../../../../tests/support/market.ts';
import type { Market } from './market.ts';
import { orderTogether } from './order-together.ts';

function worthOf({ pairs }: Market, pair: number): number {
	return pairs.towardsNeed[pair]! * pairs.towardsOffer[pair]!;
}

function ownersOf({ pairs, needs, offers }: Market, pair: number): readonly number[] {
	return [needs.owners[pairs.need[pair]!]!, offers.owners[pairs.offer[pair]!]!];
}

describe('the choice of proposals', () => {
	it('lets a popular pair give way to two that are worth more together', () => {
		// Need 0 and offer 0 fit best, but each has another good partner who has nobody else.
		const market: Market = {
			needs: { owners: [0, 1], keys: [1, 2] },
			offers: { owners: [2, 3], keys: [3, 4] },
			pairs: {
				need: [0, 0, 1],
				offer: [0, 1, 0],
				towardsNeed: [0.9, 0.8, 0.8],
				towardsOffer: [1, 1, 1]
			},
			parties: { attention: [1, 1, 1, 1], floor: [0, 0, 0, 0] }
		};
		const { lists, expected } = orderTogether(market, { seed: 1, exploration: 0 });
		expect(expected).toBeCloseTo(1.6, 12);
		expect(lists.forNeed(0).map(({ listing }) => listing)).toEqual([1]);
		expect(lists.forNeed(1).map(({ listing }) => listing)).toEqual([0]);
	});

	it('comes close to the best that any choice of pairs could bring', () => {
		const small = anyMarket({ mostListings: 3, mostAttention: 3, owners: 'shared' });
		let [reached, possible] = [0, 0];
		fc.assert(
			fc.property(small, (market) => {
				const { attention } = market.parties;
				const parties = { attention, floor: Array.from(attention, () => 0) };
				const { expected } = orderTogether(
					{ ...market, parties },
					{ length: 9, seed: 1, exploration: 0 }
				);
				const best = bestByEnumeration(market);
				expect(expected).toBeLessThanOrEqual(best + 1e-9);
				expect(expected).toBeGreaterThanOrEqual(best / 2 - 1e-9);
				reached += expected;
				possible += best;
			}),
			{ numRuns: 300, seed: 11 }
		);
		expect(reached / possible).toBeGreaterThan(0.97);
	});
});

/** The best sum of worths within everybody's attention, by trying every set of pairs. */
function bestByEnumeration(market: Market): number {
	const left = Array.from(market.parties.attention);
	const from = (pair: number): number => {
		if (pair === market.pairs.need.length) return 0;
		const without = from(pair + 1);
		const owners = ownersOf(market, pair);
		if (owners.some((owner) => left[owner] === 0)) return without;
		for (const owner of owners) left[owner]! -= 1;
		const withIt = worthOf(market, pair) + from(pair + 1);
		for (const owner of owners) left[owner]! += 1;
		return Math.max(without, withIt);
	};
	return from(0);
}
