import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreParty } from './party-score.ts';

const rated = (...relevances: readonly number[]) =>
	relevances.map((relevance, at) => ({ piece: `p${at}`, relevance }));
const relevances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });

test('lets the best piece count in full and the next close a part of what is open', () => {
	// 0.6, then of the 0.4 that are open 0.4 / √2: 0.1131; discounted by 0.1 / 2.
	const { score, evidence } = scoreParty(rated(0.4, 0.6), 2);
	expect(score).toBeCloseTo(0.95 * (0.6 + 0.16 / Math.SQRT2), 12);
	expect(evidence.map(({ piece }) => piece)).toEqual(['p1', 'p0']);
	expect(evidence[0]!.contribution).toBeCloseTo(0.95 * 0.6, 12);
	expect(evidence[1]!.contribution).toBeCloseTo((0.95 * 0.16) / Math.SQRT2, 12);
});

test('prefers one piece that answers to many that hardly do', () => {
	expect(scoreParty(rated(0.8), 1).score).toBeGreaterThan(
		scoreParty(rated(0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2), 40).score
	);
});

test('trusts a party a little more that has more to show', () => {
	expect(scoreParty(rated(0.5), 10).score).toBeGreaterThan(scoreParty(rated(0.5), 1).score);
	expect(scoreParty([], 3)).toEqual({ score: 0, evidence: [] });
});

test('stays within [0, 1], never falls with one more piece, and is the sum of its parts', () => {
	fc.assert(
		fc.property(relevances, fc.double({ min: 0, max: 1, noNaN: true }), (known, more) => {
			const before = scoreParty(rated(...known), 5);
			const after = scoreParty(rated(...known, more), 5);
			expect(after.score).toBeGreaterThanOrEqual(before.score - 1e-12);
			expect(after.score).toBeLessThanOrEqual(1);
			const parts = after.evidence.reduce((sum, { contribution }) => sum + contribution, 0);
			expect(parts).toBeCloseTo(after.score, 12);
		})
	);
});
