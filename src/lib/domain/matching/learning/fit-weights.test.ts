import { createChance } from '#lib/domain/chance/chance.ts';
import { describe, expect, it } from 'vitest';
import { chanceOf, type FacetWeights, fitWeights } from './fit-weights.ts';
import { invertSymmetric } from './invert-symmetric.ts';
import { weightsInUse, writeModelCard } from './model-card.ts';
import { OUTCOMES, reached } from './outcome-ladder.ts';
import type { LoggedProposal } from './proposal-log.ts';

const NAMES = ['capability', 'place', 'readiness', 'trust'];
const PRIOR: FacetWeights = { base: -2, facets: [2, 1, 1, 1] };
/** People turn out to care for place and not at all for who is well known. */
const TRUTH: FacetWeights = { base: -2, facets: [2, 2.5, 1, -1] };
const examine = (rank: number) => 1 / rank;
const EXPLORED = 0.2;
const LENGTH = 6;

/** Lists by the prior weights, the last place by lot in one of five; most entries far down are never looked at. */
function liveThrough(seed: number, lists: number): readonly LoggedProposal[] {
	const chance = createChance(seed, 1);
	return Array.from({ length: lists }, () => {
		const candidates = Array.from({ length: 12 }, () => NAMES.map(() => chance.unit())).sort(
			(a, b) => chanceOf(PRIOR, b) - chanceOf(PRIOR, a)
		);
		const shown = candidates.slice(0, LENGTH).map((facets) => ({ facets, propensity: 1 }));
		const rest = candidates.slice(LENGTH);
		shown[LENGTH - 1] = { ...shown[LENGTH - 1]!, propensity: 1 - EXPLORED };
		if (chance.unit() < EXPLORED) {
			shown[LENGTH - 1] = { facets: chance.pick(rest), propensity: EXPLORED / rest.length };
		}
		return shown.map(({ facets, propensity }, at): LoggedProposal => {
			const isOpened = chance.unit() < examine(at + 1);
			const isLiked = chance.unit() < chanceOf(TRUTH, facets);
			const outcome = !isOpened ? 'shown' : isLiked ? 'interest_sent' : 'opened';
			return { facets, propensity, rank: at + 1, outcome };
		});
	}).flat();
}

function distance(one: FacetWeights, other: FacetWeights): number {
	return Math.hypot(
		one.base - other.base,
		...one.facets.map((weight, at) => weight - other.facets[at]!)
	);
}

describe('learning from outcomes', () => {
	it.each([1, 2, 3, 4, 5])(
		'finds shifted weights in biased lists that counting interests gets wrong, seed %i',
		(seed) => {
			const log = liveThrough(seed, 3000);
			const corrected = fitWeights(log, PRIOR, { examine });
			const counted = fitWeights(
				log.map((one) => ({ ...one, propensity: 1 })),
				PRIOR,
				{ examine: () => 1 }
			);
			expect(distance(corrected.weights, TRUTH)).toBeLessThan(distance(PRIOR, TRUTH) / 2);
			expect(distance(corrected.weights, TRUTH)).toBeLessThan(distance(counted.weights, TRUTH) / 2);
		}
	);

	it('stays with the prior while there is little to learn from, and leaves it the more it has seen', () => {
		const nothing = fitWeights([], PRIOR, { examine });
		expect(distance(nothing.weights, PRIOR)).toBeLessThan(1e-12);
		expect(nothing.effectiveCount).toBe(0);
		const moved = [5, 50, 3000].map((lists) =>
			distance(fitWeights(liveThrough(9, lists), PRIOR, { examine }).weights, PRIOR)
		);
		expect(moved[0]).toBeLessThan(moved[2]! / 3);
		const held = fitWeights(liveThrough(9, 50), PRIOR, { examine, shrinkage: 1e9 });
		expect(distance(held.weights, PRIOR)).toBeLessThan(1e-4);
	});

	it('is surer of what it has seen more often', () => {
		const few = fitWeights(liveThrough(4, 50), PRIOR, { examine });
		const many = fitWeights(liveThrough(4, 2000), PRIOR, { examine });
		many.deviations.facets.forEach((deviation, at) => {
			expect(deviation).toBeLessThan(few.deviations.facets[at]!);
		});
		// One facet whose curvature a hand computes: a quarter for each observation, beside the shrinkage.
		const flat = { base: 0, facets: [0] };
		const log: LoggedProposal[] = [0, 1].map((at) => ({
			facets: [0],
			propensity: 1,
			rank: 1,
			outcome: at === 0 ? 'opened' : 'interest_sent'
		}));
		const { weights, deviations, effectiveCount } = fitWeights(log, flat, {
			examine,
			shrinkage: 2
		});
		expect(weights.base).toBeCloseTo(0, 10);
		expect(deviations.base).toBeCloseTo(1 / Math.sqrt(2 + 2 / 4), 10);
		expect(deviations.facets[0]).toBeCloseTo(1 / Math.sqrt(2), 10);
		expect(effectiveCount).toBe(2);
	});

	it('lets no rare proposal outweigh the rest', () => {
		const common: LoggedProposal = {
			facets: [0, 0, 0, 0],
			propensity: 1,
			rank: 1,
			outcome: 'opened'
		};
		const { effectiveCount } = fitWeights(
			[...Array.from({ length: 99 }, () => common), { ...common, propensity: 1e-9 }],
			PRIOR,
			{ examine, leastChance: 0.05 }
		);
		expect(effectiveCount).toBeCloseTo(119 ** 2 / (99 + 400), 8);
	});

	it('refuses a log that cannot be', () => {
		const right: LoggedProposal = {
			facets: [1, 1, 1, 1],
			propensity: 1,
			rank: 1,
			outcome: 'shown'
		};
		for (const wrong of [
			{ ...right, propensity: 0 },
			{ ...right, propensity: 1.5 },
			{ ...right, propensity: Number.NaN },
			{ ...right, rank: 0 },
			{ ...right, facets: [1] }
		]) {
			expect(() => fitWeights([wrong], PRIOR, { examine })).toThrow(RangeError);
		}
		expect(() => fitWeights([right], PRIOR, { examine, shrinkage: 0 })).toThrow(RangeError);
		expect(() => invertSymmetric([[0]])).toThrow(RangeError);
	});

	it('tells on proposals kept aside whether it learnt anything, and can be switched back', () => {
		const log = liveThrough(6, 3000);
		const [learntFrom, heldOut] = [log.slice(0, 12000), log.slice(12000)];
		const card = writeModelCard(fitWeights(learntFrom, PRIOR, { examine }), {
			facets: NAMES,
			rung: 'interest_sent',
			prior: PRIOR,
			shrinkage: 20,
			leastChance: 0.05,
			heldOut,
			observations: learntFrom.length,
			now: new Date('2026-11-21T00:00:00Z')
		});
		expect(card.heldOut.learnt.logLoss).toBeLessThan(card.heldOut.prior.logLoss);
		expect(card.heldOut.learnt.calibrationError).toBeLessThan(card.heldOut.prior.calibrationError);
		expect(weightsInUse(card, 'prior')).toEqual(PRIOR);
		expect(weightsInUse(card, 'learnt')).toEqual(card.learnt);
		expect(JSON.parse(JSON.stringify(card))).toEqual(card);
	});

	it('climbs the ladder in its order', () => {
		OUTCOMES.forEach((outcome, at) => {
			OUTCOMES.forEach((rung, other) => expect(reached(outcome, rung)).toBe(at >= other));
		});
	});
});
