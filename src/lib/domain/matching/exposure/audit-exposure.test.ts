import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditEnvy } from './audit-envy.ts';
import { auditExposure } from './audit-exposure.ts';
import { examination } from './examination.ts';
import { gini } from './gini.ts';
import { layOutMarket, type MarketGraph } from './market-graph.ts';
import type { Market } from './market.ts';
import { collectLists, listsByRelevance } from './shown-lists.ts';

describe('gini', () => {
	it('is what a hand computes', () => {
		// Mean absolute difference over twice the mean: (1 + 2 + 1) × 2 / 9 / (2 × 2).
		expect(gini([1, 2, 3])).toBeCloseTo(2 / 9, 12);
		expect(gini([3, 1, 2])).toBeCloseTo(2 / 9, 12);
		expect(gini([0, 0, 0, 8])).toBeCloseTo(3 / 4, 12);
		expect(gini([5, 5])).toBe(0);
		expect(gini([])).toBe(0);
		expect(gini([0, 0])).toBe(0);
	});

	it('does not depend on the unit and agrees with all pairs compared', () => {
		const amounts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(amounts, (all) => {
				const total = all.reduce((sum, one) => sum + one, 0);
				const apart = all.flatMap((one) => all.map((other) => Math.abs(one - other)));
				const expected =
					total === 0 ? 0 : apart.reduce((sum, one) => sum + one, 0) / (2 * all.length * total);
				expect(gini(all)).toBeCloseTo(expected, 10);
				expect(gini(all.map((one) => one * 7))).toBeCloseTo(expected, 10);
			})
		);
	});
});

/** Two needs that both want the one good offer; each has a second choice of its own. */
const market: Market = {
	needs: { owners: [0, 1], keys: [1, 2] },
	offers: { owners: [2, 3, 4], keys: [3, 4, 5] },
	pairs: {
		need: [0, 1, 0, 1],
		offer: [0, 0, 1, 2],
		towardsNeed: [0.8, 0.5, 0.4, 0.25],
		towardsOffer: [1, 1, 1, 1]
	},
	parties: { attention: [2, 2, 1, 1, 1], floor: [0, 0, 0, 0, 0] }
};
let graph: MarketGraph;
beforeAll(() => {
	graph = layOutMarket(market);
});

describe('the audit of exposure', () => {
	it('counts a party that stands in more pairs than it has looks', () => {
		const audit = auditExposure(graph, listsByRelevance(graph, 2), market.parties.attention, 2);
		expect(audit.overBudget).toBe(1);
		expect(audit.coverage).toBe(1);
	});

	it('counts a pair that stands in both lists once', () => {
		const lists = collectLists(graph.listingCount, (listing) =>
			listing === 0 || listing === 2 ? [0] : []
		);
		const audit = auditExposure(graph, lists, market.parties.attention, 2);
		expect(audit.overBudget).toBe(0);
		expect(audit.coverage).toBeCloseTo(2 / 5, 12);
		// Parties 0 and 2 are seen once at the top, three are not seen.
		expect(audit.gini).toBeCloseTo(3 / 5, 12);
	});

	it('measures the envy of a need for the place of another, by hand', () => {
		// Only the list of the first offer counts: need 0 stands first, need 1 second.
		const lists = collectLists(graph.listingCount, (listing) => (listing === 2 ? [0, 1] : []));
		const envy = auditEnvy(graph, lists, market.parties.attention, examination, 0.1);
		// Need 1 has 0.5 / log2(3) and would have 0.5, of 0.75 at best. The two other offers are shown to nobody, and
		// nobody else is in the lists of their needs: no envy.
		const largest = (0.5 - 0.5 / Math.log2(3)) / 0.75;
		expect(envy.largest).toBeCloseTo(largest, 12);
		expect(envy.share).toBeCloseTo(1 / 5, 12);
		expect(auditEnvy(graph, lists, market.parties.attention, examination, 0.3).share).toBe(0);
	});

	it('counts of a busier rival only what the own attention could use', () => {
		const attention = [4, 2, 1, 1, 1];
		const lists = collectLists(graph.listingCount, (listing) => (listing === 2 ? [0, 1] : []));
		const envy = auditEnvy(graph, lists, attention, examination, 0);
		// Half of 0.5 is less than what need 1 has.
		expect(envy.largest).toBe(0);
	});

	it('gives the tail what the tail is shown', () => {
		const lists = collectLists(graph.listingCount, (listing) => (listing === 0 ? [2] : []));
		// Only the offer of party 3 is shown, which relevance would show less than the best one.
		expect(auditExposure(graph, lists, market.parties.attention, 2).longTail).toBe(1);
		const best = collectLists(graph.listingCount, (listing) => (listing === 0 ? [0] : []));
		expect(auditExposure(graph, best, market.parties.attention, 2).longTail).toBe(0);
	});
});
