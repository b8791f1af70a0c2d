import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACET_NAMES, type FacetReading } from './facets/facet.ts';
import type { FieldFacetName, FieldReadings } from './facets/read-facets.ts';
import type { TextComparison } from './index/text-comparison.ts';
import { capabilityOf, contributionsTo, highestScore, scorePair } from './score.ts';
import {
	checkWeights,
	GAIN_LIMIT,
	GAINING,
	PRIOR_WEIGHTS,
	type ScoreWeights
} from './score-weights.ts';

const FIELD_NAMES = FACET_NAMES.filter((name) => name !== 'capability');

const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const readings: fc.Arbitrary<FieldReadings> = fc
	.array(fc.tuple(value, value), { minLength: FIELD_NAMES.length, maxLength: FIELD_NAMES.length })
	.map(
		(values) =>
			Object.fromEntries(
				FIELD_NAMES.map((name, at) => {
					const [need, offer] = values[at]!;
					const reading: FacetReading = { need, offer };
					return [name, reading];
				})
			) as unknown as FieldReadings
	);
const coverage = fc.double({ min: 0.001, max: 0.99, noNaN: true });
const texts: fc.Arbitrary<TextComparison> = fc
	.tuple(coverage, coverage)
	.map(([need, offer]) => ({ space: 'en', covered: { need, offer }, asked: 40 }));

const column = fc
	.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
		minLength: GAINING.length,
		maxLength: GAINING.length
	})
	.map((parts) => {
		const sum = parts.reduce((total, part) => total + part, 0);
		return parts.map((part) => (part * GAIN_LIMIT) / sum);
	});
const anyWeights: fc.Arbitrary<ScoreWeights> = fc
	.tuple(column, column, fc.double({ min: 0, max: 1, noNaN: true }))
	.map(([need, offer, codeWorth]) => {
		const gains = GAINING.map((name, at) => [name, { need: need[at]!, offer: offer[at]! }]);
		return checkWeights({
			gains: Object.fromEntries(gains) as ScoreWeights['gains'],
			codeWorth
		});
	});

function withTowards(
	fields: FieldReadings,
	name: FieldFacetName,
	need: number | null
): FieldReadings {
	return { ...fields, [name]: { ...fields[name], need } };
}

describe('scorePair', () => {
	it('splits the score into contributions that add up to it, none of them negative', () => {
		fc.assert(
			fc.property(texts, readings, anyWeights, (text, fields, weights) => {
				const scored = scorePair(capabilityOf(text), fields, weights)!;
				const parts = Object.values(contributionsTo(scored, fields, weights));
				expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(scored.score, 9);
				expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
				expect(scored.score).toBeLessThanOrEqual(1);
			})
		);
	});

	it('is never above what the texts allow at most', () => {
		fc.assert(
			fc.property(texts, readings, anyWeights, (text, fields, weights) => {
				const { need, offer } = fields.codes;
				const nearness = Math.max(need ?? 0, offer ?? 0);
				const highest = highestScore(capabilityOf(text), nearness, weights);
				expect(scorePair(capabilityOf(text), fields, weights)!.score).toBeLessThanOrEqual(
					highest + 1e-12
				);
			})
		);
	});

	it('joins the two directed scores by their geometric mean', () => {
		fc.assert(
			fc.property(texts, readings, (text, fields) => {
				const { score, towards } = scorePair(capabilityOf(text), fields)!;
				expect(score).toBeCloseTo(Math.sqrt(towards.need * towards.offer), 12);
			})
		);
	});

	it('never falls when a facet fits better, and unknown gives no more than any fit', () => {
		fc.assert(
			fc.property(
				texts,
				readings,
				fc.constantFrom(...FIELD_NAMES),
				fc.tuple(coverage, coverage),
				(text, fields, name, pair) => {
					const [low, high] = pair.sort((a, b) => a - b);
					const scoreWith = (need: number | null) =>
						scorePair(capabilityOf(text), withTowards(fields, name, need))!.score;
					expect(scoreWith(high)).toBeGreaterThanOrEqual(scoreWith(low) - 1e-12);
					expect(scoreWith(low)).toBeGreaterThanOrEqual(scoreWith(null) - 1e-12);
				}
			)
		);
	});

	it('never falls when more of either text is covered', () => {
		fc.assert(
			fc.property(texts, readings, coverage, (text, fields, more) => {
				for (const side of ['need', 'offer'] as const) {
					const covered = { ...text.covered, [side]: Math.max(text.covered[side], more) };
					const better = scorePair(capabilityOf({ ...text, covered }), fields)!.score;
					expect(better).toBeGreaterThanOrEqual(
						scorePair(capabilityOf(text), fields)!.score - 1e-12
					);
				}
			})
		);
	});

	it('gives nothing to two listings with neither a word nor a code in common, however well the rest fits', () => {
		const nothing: TextComparison = { space: null, covered: { need: 0, offer: 0 }, asked: 40 };
		const perfect = FIELD_NAMES.reduce((fields, name) => {
			const share = name === 'codes' ? null : 1;
			return { ...fields, [name]: { need: share, offer: share } };
		}, {} as FieldReadings);
		expect(scorePair(capabilityOf(nothing), perfect)).toBeNull();
	});

	it('gives each side 0.4 to gain beyond the capability', () => {
		for (const side of ['need', 'offer'] as const) {
			const gains = Object.values(PRIOR_WEIGHTS.gains).map((gain) => gain[side]);
			expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(0.4, 12);
		}
	});
});
