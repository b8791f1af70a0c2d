import { describe, expect, it } from 'vitest';
import { draftProfile } from './draft-profile.ts';
import { explainPair } from './explain-pair.ts';
import { createMatchIndex } from './index/match-index.ts';
import { matchListing } from './match-listing.ts';
import { checkWeights, GAINING, PRIOR_WEIGHTS, type ScoreWeights } from './score-weights.ts';

const now = new Date('2026-11-21T00:00:00Z');

/** Only one facet counts beside the text. */
function alone(facet: (typeof GAINING)[number]): ScoreWeights {
	return {
		gains: Object.fromEntries(
			GAINING.map((name) => [
				name,
				name === facet ? { need: 0.4, offer: 0.4 } : { need: 0, offer: 0 }
			])
		) as ScoreWeights['gains'],
		codeWorth: 0
	};
}
const SUBJECT_ALONE = alone('subject');
const FRESHNESS_ALONE = alone('freshness');

const texts = [
	{ language: 'en' as const, title: 'Aluminium housings', summary: 'CNC milled housings.' }
];
const offer = (id: string, subject: 'service' | 'funding' | null, readiness: number | null) =>
	draftProfile({ id, kind: 'offer', texts, subject, readiness });
const need = draftProfile({ id: 'need', kind: 'need', texts, subject: 'service', readiness: 9 });

describe('weights of a score', () => {
	const index = createMatchIndex();
	index.put(offer('ready', null, 9));
	index.put(offer('served', 'service', null));
	const listed = () => matchListing(index, need, { now });

	it('order the list anew, explain it, and leave no trace once put back', () => {
		const before = listed();
		index.weigh(SUBJECT_ALONE);
		const [first, second] = listed().matches;
		expect([first!.listing.id, second!.listing.id]).toEqual(['served', 'ready']);
		expect(first!.score).not.toBe(before.matches[0]!.score);
		for (const { listing, score, facets } of listed().matches) {
			expect(explainPair(index, need, listing, { now }).match!.score).toBeCloseTo(score, 9);
			expect(facets.reduce((sum, one) => sum + one.contribution, 0)).toBeCloseTo(score, 9);
			const paid = facets.filter(({ contribution }) => contribution > 0).map(({ name }) => name);
			expect(['capability', 'subject']).toEqual(expect.arrayContaining(paid));
		}
		index.weigh(PRIOR_WEIGHTS);
		expect(listed().matches.map(({ score }) => score)).toEqual(
			before.matches.map(({ score }) => score)
		);
	});

	it('say what an edit wins by the weights in use', () => {
		const stale = { ...need, confirmedAt: new Date('2026-05-01T00:00:00Z') };
		const wins = () =>
			matchListing(index, stale, { now })
				.matches.find(({ listing }) => listing.id === 'served')!
				.changes.find(({ edit }) => edit.code === 'confirm_now')!.gain;
		const before = wins();
		index.weigh(FRESHNESS_ALONE);
		expect(wins()).toBeGreaterThan(before * 2);
		index.weigh(PRIOR_WEIGHTS);
	});

	it('are refused where a fit could cost something or a score leave its bounds', () => {
		const { gains } = PRIOR_WEIGHTS;
		for (const wrong of [
			{ ...PRIOR_WEIGHTS, codeWorth: 1.1 },
			{ ...PRIOR_WEIGHTS, codeWorth: Number.NaN },
			{ ...PRIOR_WEIGHTS, gains: { ...gains, place: { need: 0.06, offer: 0.04 } } },
			{
				...PRIOR_WEIGHTS,
				gains: { ...gains, place: { need: -0.05, offer: 0.04 }, trust: { need: 0.13, offer: 0.03 } }
			},
			{ ...PRIOR_WEIGHTS, gains: { ...gains, place: { need: Number.NaN, offer: 0.04 } } }
		]) {
			expect(() => index.weigh(wrong)).toThrow(RangeError);
		}
		expect(index.weights).toBe(PRIOR_WEIGHTS);
		expect(checkWeights(PRIOR_WEIGHTS)).toBe(PRIOR_WEIGHTS);
	});
});
