import { describe, expect, it } from 'vitest';
import type { Market } from './market.ts';
import { orderTogether } from './order-together.ts';

// One need with three good offers and four that relevance would leave out; nobody else wants any of them.
const OFFERS = 7;
const WORTHS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.05];
const market: Market = {
	needs: { owners: [0], keys: [77] },
	offers: {
		owners: WORTHS.map((_, offer) => 1 + offer),
		keys: WORTHS.map((_, offer) => 100 + offer)
	},
	pairs: {
		need: WORTHS.map(() => 0),
		offer: WORTHS.map((_, offer) => offer),
		towardsNeed: WORTHS,
		towardsOffer: WORTHS.map(() => 1)
	},
	parties: { attention: [3, ...WORTHS.map(() => 1)], floor: Array(OFFERS + 1).fill(0) as number[] }
};
const SHARE = 0.3;
const SEEDS = 4000;

function listOf(seed: number) {
	const options = { length: 3, seed, exploration: SHARE, leastWorth: 0.1 };
	return orderTogether(market, options).lists.forNeed(0);
}

describe('exploration', () => {
	const lists = Array.from({ length: SEEDS }, (_, seed) => listOf(seed));

	it('replaces only the last entry, by one that is worthy, and keeps the length', () => {
		for (const list of lists) {
			expect(list.map(({ listing }) => listing).slice(0, 2)).toEqual([0, 1]);
			expect(list).toHaveLength(3);
			expect([2, 3, 4, 5]).toContain(list[2]!.listing);
		}
	});

	it('shows each entry as often as the propensity it is shown with says', () => {
		for (const offer of [2, 3, 4, 5]) {
			const shown = lists.flatMap((list) => list.filter(({ listing }) => listing === offer));
			const propensity = offer === 2 ? 1 - SHARE : SHARE / 3;
			const deviation = Math.sqrt((propensity * (1 - propensity)) / SEEDS);
			expect(Math.abs(shown.length / SEEDS - propensity)).toBeLessThan(4 * deviation);
			for (const entry of shown) {
				expect(entry.propensity).toBeCloseTo(propensity, 12);
				expect(entry.reason).toBe(offer === 2 ? 'relevance' : 'exploration');
			}
		}
	});

	it('weighs what it shows back to what is there: shown over propensity has the mean 1', () => {
		for (const offer of [0, 1, 2, 3, 4, 5]) {
			const weights = lists.flatMap((list) =>
				list.filter(({ listing }) => listing === offer).map(({ propensity }) => 1 / propensity)
			);
			const mean = weights.reduce((sum, weight) => sum + weight, 0) / SEEDS;
			expect(Math.abs(mean - 1)).toBeLessThan(0.25);
		}
	});

	it('draws the same for the same seed', () => {
		expect(listOf(5)).toEqual(listOf(5));
		expect(new Set(lists.map((list) => list[2]!.listing)).size).toBe(4);
	});
});
