import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementOf, type TextComparison } from '../index/text-comparison.ts';
import { liftByNearness } from './lift-by-nearness.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const comparison = fc
	.record({ need: share, offer: share, asked: fc.integer({ min: 1, max: 500 }) })
	.map(({ need, offer, asked }): TextComparison => ({
		space: 'en',
		covered: { need, offer },
		asked
	}));

test('lifts agreement by half where little is asked, by a quarter where fifty things are', () => {
	const text = (asked: number) => ({
		space: 'en' as const,
		covered: { need: 0.2, offer: 0.2 },
		asked
	});
	expect(agreementOf(liftByNearness(text(0), 1))).toBeCloseTo(0.3, 12);
	expect(agreementOf(liftByNearness(text(50), 1))).toBeCloseTo(0.25, 12);
	expect(agreementOf(liftByNearness(text(50), 0.4))).toBeCloseTo(0.22, 12);
});

test('changes nothing where the vectors say nothing, and lifts nothing that shares no word', () => {
	const nothing = { space: null, covered: { need: 0, offer: 0 }, asked: 3 };
	expect(liftByNearness(nothing, 1)).toEqual(nothing);
	fc.assert(
		fc.property(comparison, (text) => {
			expect(liftByNearness(text, 0)).toEqual(text);
		})
	);
});

test('never lowers, stays within 1, and never rises less for the nearer one', () => {
	fc.assert(
		fc.property(comparison, share, share, (text, one, other) => {
			const [far, near] = [Math.min(one, other), Math.max(one, other)];
			const [less, more] = [liftByNearness(text, far), liftByNearness(text, near)];
			expect(agreementOf(less)).toBeGreaterThanOrEqual(agreementOf(text));
			expect(agreementOf(more)).toBeGreaterThanOrEqual(agreementOf(less));
			expect(agreementOf(more)).toBeLessThanOrEqual(1);
		})
	);
});
