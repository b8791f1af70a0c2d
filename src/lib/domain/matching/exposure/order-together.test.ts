import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMarket } from '../../../../../tests/support/market.ts';
import type { ExposureEntry } from './exposure-lists.ts';
import type { Market } from './market.ts';
import { orderTogether, type OrderedMarket } from './order-together.ts';

const markets = anyMarket({ mostListings: 6, mostAttention: 5, owners: 'shared' });
const lengths = fc.integer({ min: 1, max: 4 });

function listsOf({ lists }: OrderedMarket, { needs, offers }: Market) {
	return [
		...Array.from(needs.owners, (_, need) => lists.forNeed(need)),
		...Array.from(offers.owners, (_, offer) => lists.forOffer(offer))
	];
}

function worthOf({ pairs }: Market, pair: number): number {
	return pairs.towardsNeed[pair]! * pairs.towardsOffer[pair]!;
}

function ownersOf({ pairs, needs, offers }: Market, pair: number): readonly number[] {
	return [needs.owners[pairs.need[pair]!]!, offers.owners[pairs.offer[pair]!]!];
}

/** Looks that the lists ask of each party: one for each pair in which it stands. */
function looksAsked(market: Market, lists: readonly (readonly ExposureEntry[])[]): number[] {
	const pairs = new Set(lists.flat().map(({ pair }) => pair));
	const parties = [...pairs].flatMap((pair) => ownersOf(market, pair));
	return Array.from(
		market.parties.attention,
		(_, party) => parties.filter((one) => one === party).length
	);
}

/** Everything renumbered backwards: parties, listings and pairs. */
function backwards({ needs, offers, pairs, parties }: Market): Market {
	const last = { need: needs.owners.length - 1, offer: offers.owners.length - 1 };
	const party = parties.attention.length - 1;
	const turn = (values: ArrayLike<number>) => Array.from(values).reverse();
	const side = ({ owners, keys }: Market['needs']) => ({
		owners: turn(owners).map((owner) => party - owner),
		keys: turn(keys)
	});
	return {
		needs: side(needs),
		offers: side(offers),
		pairs: {
			need: turn(pairs.need).map((need) => last.need - need),
			offer: turn(pairs.offer).map((offer) => last.offer - offer),
			towardsNeed: turn(pairs.towardsNeed),
			towardsOffer: turn(pairs.towardsOffer)
		},
		parties: { attention: turn(parties.attention), floor: turn(parties.floor) }
	};
}

describe('orderTogether', () => {
	it('never asks more looks of anybody than they have, with floors and with tries', () => {
		fc.assert(
			fc.property(markets, lengths, fc.nat(), (market, length, seed) => {
				const ordered = orderTogether(market, { length, seed, exploration: 0.5 });
				looksAsked(market, listsOf(ordered, market)).forEach((asked, party) => {
					expect(asked).toBeLessThanOrEqual(market.parties.attention[party]!);
				});
				expect(ordered.audit.overBudget).toBe(0);
			}),
			{ numRuns: 1000 }
		);
	});

	it('gives each listing a list of its own pairs, by relevance, each once, not longer than asked', () => {
		fc.assert(
			fc.property(markets, lengths, fc.nat(), (market, length, seed) => {
				const ordered = orderTogether(market, { length, seed });
				Array.from(market.needs.owners).forEach((_, need) => {
					const list = ordered.lists.forNeed(need);
					expect(list.length).toBeLessThanOrEqual(length);
					expect(new Set(list.map(({ pair }) => pair)).size).toBe(list.length);
					list.forEach(({ pair, listing, rank, relevanceRank }, at) => {
						expect(market.pairs.need[pair]).toBe(need);
						expect(market.pairs.offer[pair]).toBe(listing);
						expect(rank).toBe(at + 1);
						expect(relevanceRank).toBeGreaterThanOrEqual(rank);
						const before = list[at - 1];
						if (before) {
							expect(worthOf(market, before.pair)).toBeGreaterThanOrEqual(worthOf(market, pair));
						}
					});
				});
			})
		);
	});

	it('orders every list by relevance alone where attention is plenty', () => {
		fc.assert(
			fc.property(markets, lengths, (market, length) => {
				const plenty = {
					...market,
					parties: {
						attention: Array.from(market.parties.attention, () => 1000),
						floor: Array.from(market.parties.floor, () => 0)
					}
				};
				const ordered = orderTogether(plenty, { length, seed: 1, exploration: 0 });
				for (const [side, owners] of [
					['need', market.needs.owners],
					['offer', market.offers.owners]
				] as const) {
					Array.from(owners).forEach((_, listing) => {
						const own = [...Array.from(market.pairs.need).keys()]
							.filter((pair) => market.pairs[side][pair] === listing)
							.map((pair) => worthOf(market, pair))
							.filter((worth) => worth > 0)
							.sort((a, b) => b - a);
						const list =
							side === 'need' ? ordered.lists.forNeed(listing) : ordered.lists.forOffer(listing);
						expect(list.map(({ pair }) => worthOf(market, pair))).toEqual(own.slice(0, length));
						for (const { reason, rank, relevanceRank, propensity } of list) {
							expect([reason, propensity]).toEqual(['relevance', 1]);
							expect(relevanceRank).toBe(rank);
						}
					});
				}
			})
		);
	});

	it('gives the same lists however parties, listings and pairs are numbered', () => {
		fc.assert(
			fc.property(markets, lengths, fc.nat(), (market, length, seed) => {
				const options = { length, seed, exploration: 0.3 };
				const [one, other] = [market, backwards(market)].map((numbered) => {
					const { lists, audit, expected } = orderTogether(numbered, options);
					const named = (keys: ArrayLike<number>, far: ArrayLike<number>, side: 'need' | 'offer') =>
						Array.from(keys, (key, at) => ({
							key,
							list: (side === 'need' ? lists.forNeed(at) : lists.forOffer(at)).map(
								({ listing, reason, propensity }) => [far[listing], reason, propensity]
							)
						})).sort((a, b) => a.key - b.key);
					const { needs, offers } = numbered;
					return {
						needs: named(needs.keys, offers.keys, 'need'),
						offers: named(offers.keys, needs.keys, 'offer'),
						gini: Math.round(audit.gini * 1e9),
						expected: Math.round(expected * 1e9)
					};
				});
				expect(one).toEqual(other);
			})
		);
	});

	it('says which better places were held back, and whose attention is spent', () => {
		// Two needs want the one offer most; it has one look. The second need goes to its other choice.
		const market: Market = {
			needs: { owners: [0, 1], keys: [1, 2] },
			offers: { owners: [2, 3], keys: [3, 4] },
			pairs: {
				need: [0, 1, 1],
				offer: [0, 0, 1],
				towardsNeed: [1, 0.9, 0.5],
				towardsOffer: [1, 0.9, 0.5]
			},
			parties: { attention: [2, 2, 1, 2], floor: [0, 0, 0, 0] }
		};
		const { lists, expected } = orderTogether(market, { seed: 1, exploration: 0 });
		expect(lists.forNeed(1)).toEqual([
			{ pair: 2, listing: 1, rank: 1, relevanceRank: 2, reason: 'relieved', propensity: 1 }
		]);
		expect(lists.heldBackFromNeed(1)).toEqual([
			{ pair: 1, listing: 0, relevanceRank: 1, spent: 'other' }
		]);
		expect(lists.heldBackFromOffer(0)).toEqual([
			{ pair: 1, listing: 1, relevanceRank: 2, spent: 'own' }
		]);
		expect(lists.heldBackFromNeed(0)).toEqual([]);
		expect(expected).toBeCloseTo(1.25, 12);
	});

	it('refuses a market that contradicts itself', () => {
		const right: Market = {
			needs: { owners: [0], keys: [1] },
			offers: { owners: [1], keys: [2] },
			pairs: { need: [0], offer: [0], towardsNeed: [0.5], towardsOffer: [0.5] },
			parties: { attention: [1, 1], floor: [0, 0] }
		};
		const wrong: readonly Market[] = [
			{ ...right, needs: { owners: [1], keys: [1] } },
			{ ...right, needs: { owners: [2], keys: [1] } },
			{ ...right, needs: { owners: [0], keys: [] } },
			{ ...right, pairs: { ...right.pairs, offer: [1] } },
			{ ...right, pairs: { ...right.pairs, need: [-1] } },
			{ ...right, pairs: { ...right.pairs, towardsNeed: [Number.NaN] } },
			{ ...right, pairs: { ...right.pairs, towardsOffer: [1.1] } },
			{ ...right, pairs: { ...right.pairs, towardsOffer: [] } },
			{ ...right, parties: { attention: [1, 1.5], floor: [0, 0] } },
			{ ...right, parties: { attention: [1, 1], floor: [0] } }
		];
		for (const market of wrong) {
			expect(() => orderTogether(market, { seed: 1 })).toThrow(RangeError);
		}
		expect(() => orderTogether(right, { seed: 1, exploration: 1 })).toThrow(RangeError);
		expect(orderTogether(right, { seed: 1 }).lists.forNeed(0)).toHaveLength(1);
	});
});
