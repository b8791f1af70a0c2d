import { FACET_NAMES, type FacetName } from '../facets/facet.ts';
import {
	checkWeights,
	GAIN_LIMIT,
	GAINING,
	type GainingFacet,
	PRIOR_WEIGHTS,
	type ScoreWeights
} from '../score-weights.ts';
import type { FacetWeights } from './fit-weights.ts';

/**
 * The weights of a score that say what was learnt. The slope of a facet is in proportion to what it gains (see
 * `priorFacetWeights`), so each gain of the prior is taken times learnt slope / prior slope, on both sides alike,
 * and each column is then brought back to `GAIN_LIMIT`: what is learnt is how facets count beside each other, not
 * how much they count beside the text, on whose scale strengths are named. A facet found to speak against a pair
 * gains nothing. The codes are worth theirs times how their slope grew beside that of the text. The prior's slopes
 * give the prior's weights back exactly.
 *
 * @throws RangeError for another number of facets
 */
export function applyFacetWeights(learnt: FacetWeights, prior: FacetWeights): ScoreWeights {
	for (const { facets } of [learnt, prior]) {
		if (facets.length !== FACET_NAMES.length) throw new RangeError(`${facets.length} facets`);
	}
	const growth = (name: FacetName): number => {
		const at = FACET_NAMES.indexOf(name);
		return Math.max(0, learnt.facets[at]! / prior.facets[at]!);
	};
	const sides = ['need', 'offer'] as const;
	const [need, offer] = sides.map((side) => {
		const before = GAINING.map((name) => PRIOR_WEIGHTS.gains[name][side]);
		return scaleTo(
			before.map((gain, at) => gain * growth(GAINING[at]!)),
			before
		);
	});
	const gains = Object.fromEntries(
		GAINING.map((name, at) => [name, { need: need![at]!, offer: offer![at]! }])
	) as Record<GainingFacet, ScoreWeights['gains'][GainingFacet]>;
	const beside = growth('capability');
	const codeWorth =
		beside > 0
			? Math.min(1, PRIOR_WEIGHTS.codeWorth * (growth('codes') / beside))
			: PRIOR_WEIGHTS.codeWorth;
	return checkWeights({ gains, codeWorth });
}

/** Brings a column to the sum of the one before; where nothing is left of it, that one stays. */
function scaleTo(column: readonly number[], before: readonly number[]): readonly number[] {
	const sum = column.reduce((total, gain) => total + gain, 0);
	if (!(sum > GAIN_LIMIT * Number.EPSILON)) return before;
	const wanted = before.reduce((total, gain) => total + gain, 0);
	return column.map((gain) => gain * (wanted / sum));
}
