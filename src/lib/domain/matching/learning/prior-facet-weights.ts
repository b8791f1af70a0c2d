import type { Side } from '../evidence.ts';
import { FACET_NAMES, type FacetName } from '../facets/facet.ts';
import { GAIN_LIMIT, type ScoreWeights } from '../score-weights.ts';
import type { FacetWeights } from './fit-weights.ts';

/** What an assumption says as long as little has been observed: the odds grow with the cube of the score... */
const SHARPNESS = 3;
/** ...around texts that are worth so much, where half of the best pairs lie... */
const TYPICAL_CAPABILITY = 0.4;
/** ...and where nothing but the text speaks for a pair, one in twenty leads to an interest. */
const TYPICAL_CHANCE = 0.05;

/**
 * The logistic model that says the same as the weights of a score, as nearly as a straight line can: the slope of
 * SHARPNESS × ln(score) in each facet, where the text is worth `TYPICAL_CAPABILITY` and gains stand half way. With
 * a directed score of relevance × (1 - L + Σ gain × value), where L is `GAIN_LIMIT` and relevance is
 * capability + (1 - capability) × worth × codes, these slopes are 1 / capability, (1 - capability) × worth /
 * capability and gain / (1 - L / 2), the last meant over the two sides.
 */
export function priorFacetWeights({ gains, codeWorth }: ScoreWeights): FacetWeights {
	const slopeOf = (name: FacetName): number => {
		if (name === 'capability') return 1 / TYPICAL_CAPABILITY;
		if (name === 'codes') return ((1 - TYPICAL_CAPABILITY) * codeWorth) / TYPICAL_CAPABILITY;
		return meanOf(gains[name]) / (1 - GAIN_LIMIT / 2);
	};
	const facets = FACET_NAMES.map((name) => SHARPNESS * slopeOf(name));
	const odds = TYPICAL_CHANCE / (1 - TYPICAL_CHANCE);
	return { base: Math.log(odds) - facets[0]! * TYPICAL_CAPABILITY, facets };
}

function meanOf({ need, offer }: Readonly<Record<Side, number>>): number {
	return (need + offer) / 2;
}
