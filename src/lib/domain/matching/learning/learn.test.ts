import { createChance } from '#lib/domain/chance/chance.ts';
import { describe, expect, it } from 'vitest';
import { FACET_NAMES } from '../facets/facet.ts';
import { GAIN_LIMIT, GAINING, PRIOR_WEIGHTS, type ScoreWeights } from '../score-weights.ts';
import { applyFacetWeights } from './apply-facet-weights.ts';
import { LEAST_TO_LEARN } from './enough.ts';
import { chanceOf } from './fit-weights.ts';
import { isHeldOut } from './held-out.ts';
import { learn, type ListedProposal } from './learn.ts';
import { weightsInUse } from './model-card.ts';
import { priorFacetWeights } from './prior-facet-weights.ts';

const NOW = new Date('2026-11-22T00:00:00Z');
const PRIOR = priorFacetWeights(PRIOR_WEIGHTS);
const LENGTH = 5;

/** People here care for the place and the budget, and not for trust or subject. */
const TRUTH = {
	...PRIOR,
	facets: PRIOR.facets.map((slope, at) => {
		const name = FACET_NAMES[at]!;
		if (name === 'place' || name === 'budget') return slope * 8;
		return name === 'trust' || name === 'subject' ? 0 : slope;
	})
};

/** Lists in which the further down an entry stands, the rarer it is looked at. */
function liveThrough(seed: number, lists: number): readonly ListedProposal[] {
	const chance = createChance(seed);
	return Array.from({ length: lists }, (_, list) => {
		const listingId = `listing ${seed} ${list}`;
		return Array.from({ length: LENGTH }, (_, at): ListedProposal => {
			const facets = FACET_NAMES.map((_, facet) =>
				facet === 0 ? 0.2 + 0.4 * chance.unit() : chance.unit()
			);
			const isOpened = chance.unit() < 1 / (at + 1);
			const isLiked = chance.unit() < chanceOf(TRUTH, facets);
			return {
				listingId,
				organisationId: `organisation ${list % 9}`,
				facets,
				propensity: 1,
				rank: at + 1,
				outcome: !isOpened ? 'shown' : isLiked ? 'interest_sent' : 'opened'
			};
		});
	}).flat();
}

/** Mean distance of the gains. */
function distance(one: ScoreWeights, other: ScoreWeights): number {
	const apart = GAINING.flatMap((name) =>
		(['need', 'offer'] as const).map((side) =>
			Math.abs(one.gains[name][side] - other.gains[name][side])
		)
	);
	return apart.reduce((sum, gap) => sum + gap, 0) / apart.length;
}

describe('what was learnt, as weights of a score', () => {
	it('gives the prior back exactly where nothing was learnt or the switch is put back', () => {
		expect(applyFacetWeights(PRIOR, PRIOR)).toEqual(PRIOR_WEIGHTS);
		const lesson = learn(liveThrough(1, 400), NOW);
		if (!lesson.ok) throw new Error('too few');
		const { card } = lesson;
		expect(applyFacetWeights(weightsInUse(card, 'prior'), card.prior)).toEqual(PRIOR_WEIGHTS);
		expect(applyFacetWeights(weightsInUse(card, 'learnt'), card.prior)).not.toEqual(PRIOR_WEIGHTS);
	});

	it.each([1, 2, 3])('comes nearer to what people care for, seed %i', (seed) => {
		const lesson = learn(liveThrough(seed, 4000), NOW);
		if (!lesson.ok) throw new Error('too few');
		const { card } = lesson;
		const truth = applyFacetWeights(TRUTH, PRIOR);
		const learnt = applyFacetWeights(card.learnt, card.prior);
		expect(distance(learnt, truth)).toBeLessThan(distance(PRIOR_WEIGHTS, truth) / 2);
		expect(card.heldOut.learnt.logLoss).toBeLessThan(card.heldOut.prior.logLoss);
	});

	it('moves each gain with its slope and keeps the sum of each side', () => {
		const place = FACET_NAMES.indexOf('place');
		const facets = PRIOR.facets.map((slope, at) => (at === place ? slope * 2 : slope));
		const { gains, codeWorth } = applyFacetWeights({ ...PRIOR, facets }, PRIOR);
		const kept = GAIN_LIMIT / (GAIN_LIMIT + 0.04);
		expect(gains.place.need).toBeCloseTo(0.08 * kept, 12);
		expect(gains.trust.need).toBeCloseTo(0.03 * kept, 12);
		expect(gains.wishes.offer).toBe(0);
		expect(codeWorth).toBe(PRIOR_WEIGHTS.codeWorth);
	});

	it('gives nothing for what speaks against a pair, and keeps a column of which nothing would be left', () => {
		const against = (names: readonly string[]) =>
			PRIOR.facets.map((slope, at) => (names.includes(FACET_NAMES[at]!) ? -1 : slope));
		const one = applyFacetWeights({ ...PRIOR, facets: against(['trust', 'codes']) }, PRIOR);
		expect(one.gains.trust).toEqual({ need: 0, offer: 0 });
		expect(one.codeWorth).toBe(0);
		const all = applyFacetWeights({ ...PRIOR, facets: against(FACET_NAMES) }, PRIOR);
		expect(all).toEqual(PRIOR_WEIGHTS);
		expect(() => applyFacetWeights({ base: 0, facets: [1] }, PRIOR)).toThrow(RangeError);
	});

	it('lets the codes close no more than everything', () => {
		const codes = FACET_NAMES.indexOf('codes');
		const facets = PRIOR.facets.map((slope, at) => (at === codes ? slope * 100 : slope));
		expect(applyFacetWeights({ ...PRIOR, facets }, PRIOR).codeWorth).toBe(1);
	});
});

describe('learning', () => {
	const log = liveThrough(5, 400);

	it('says what it has seen where that is too little', () => {
		expect(learn([], NOW)).toEqual({
			ok: false,
			observed: { proposals: 0, outcomes: 0, organisations: 0 }
		});
		expect(learn(log.slice(0, LEAST_TO_LEARN.proposals - 1), NOW).ok).toBe(false);
		const fewOrganisations = log.map((one) => ({ ...one, organisationId: 'one' }));
		expect(learn(fewOrganisations, NOW)).toMatchObject({ observed: { organisations: 1 } });
		const nothingCame = log.map((one) => ({ ...one, outcome: 'opened' as const }));
		expect(learn(nothingCame, NOW)).toMatchObject({ ok: false, observed: { outcomes: 0 } });
	});

	it('keeps a fifth of the lists aside, whole ones, the same each time', () => {
		const ids = Array.from({ length: 5000 }, (_, at) => `0b6f6c00-0000-4000-8000-${at}`);
		const share = ids.filter(isHeldOut).length / ids.length;
		expect(share).toBeGreaterThan(0.17);
		expect(share).toBeLessThan(0.23);
		const lesson = learn(log, NOW);
		if (!lesson.ok) throw new Error('too few');
		const aside = log.filter(({ listingId }) => isHeldOut(listingId));
		expect(lesson.card.observations).toBe(log.length - aside.length);
		expect(lesson.card.heldOut.prior.count).toBe(
			aside.filter(({ outcome }) => outcome !== 'shown').length
		);
		expect(learn(log, NOW)).toEqual(lesson);
	});

	it('begins with slopes that say what the score says', () => {
		const at = (name: (typeof FACET_NAMES)[number]) => PRIOR.facets[FACET_NAMES.indexOf(name)]!;
		expect(at('capability')).toBeCloseTo(3 / 0.4, 12);
		expect(at('codes')).toBeCloseTo((3 * 0.6 * 0.25) / 0.4, 12);
		expect(at('subject')).toBeCloseTo((3 * 0.08) / 0.8, 12);
		const typical = FACET_NAMES.map((name) => (name === 'capability' ? 0.4 : 0));
		expect(chanceOf(PRIOR, typical)).toBeCloseTo(0.05, 12);
	});
});
