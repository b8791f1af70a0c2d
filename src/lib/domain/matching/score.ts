import type { Side } from './evidence.ts';
import { FACET_NAMES, type FacetName } from './facets/facet.ts';
import type { FieldReadings } from './facets/read-facets.ts';
import { agreementOf, type TextComparison } from './index/text-comparison.ts';
import { GAIN_LIMIT, GAINING, PRIOR_WEIGHTS, type ScoreWeights } from './score-weights.ts';

/** What a pair of which only the texts are known can score at most. */
export const BASE = 1 - GAIN_LIMIT;

export interface Score {
	/** In [0, 1]: the geometric mean of the two directed scores, so that the poorer side pulls it down. */
	readonly score: number;
	readonly towards: Readonly<Record<Side, number>>;
}

/**
 * Scores a pair. Towards each side: relevance × (base + Σ gains × values), where relevance is what the text says,
 * plus, of what it leaves open, a part for the codes. Everything else counts only as far as the pair is relevant,
 * and what is unknown gives nothing. Null where neither text nor codes have anything in common.
 */
export function scorePair(
	text: TextComparison,
	fields: FieldReadings,
	weights: ScoreWeights = PRIOR_WEIGHTS
): Score | null {
	const capability = capabilityTowards(text);
	const need = scoreTowards('need', capability.need, fields, weights);
	const offer = scoreTowards('offer', capability.offer, fields, weights);
	const score = Math.sqrt(need * offer);
	return score > 0 ? { score, towards: { need, offer } } : null;
}

/** What each facet gives to the score of a pair; they add up to it, and none is negative. */
export function contributionsTo(
	{ score, towards }: Score,
	text: TextComparison,
	fields: FieldReadings,
	weights: ScoreWeights = PRIOR_WEIGHTS
): Readonly<Record<FacetName, number>> {
	const capability = capabilityTowards(text);
	const need = partsTowards('need', capability.need, fields, weights);
	const offer = partsTowards('offer', capability.offer, fields, weights);
	return Object.fromEntries(
		FACET_NAMES.map((name, at) => [
			name,
			(score / 2) * (need[at]! / towards.need + offer[at]! / towards.offer)
		])
	) as Record<FacetName, number>;
}

/**
 * The most that a pair with these texts can score, whatever its fields say.
 *
 * @param codeNearness the most the codes can be worth: 0 where the two share no branch, 1 where they may
 */
export function highestScore(
	text: TextComparison,
	codeNearness: number,
	{ codeWorth }: ScoreWeights = PRIOR_WEIGHTS
): number {
	const { need, offer } = capabilityTowards(text);
	const codes = codeWorth * codeNearness;
	return Math.sqrt((need + (1 - need) * codes) * (offer + (1 - offer) * codes));
}

/**
 * How much text coverage is worth towards each side, in [0, 1). The root spreads what matters: two texts by
 * different authors rarely share a third of their words. The two multiply to how far the texts agree, which so
 * alone decides the order by text.
 */
export function capabilityTowards(text: TextComparison): Readonly<Record<Side, number>> {
	const need = Math.sqrt(text.covered.need);
	return { need, offer: need > 0 ? agreementOf(text) / need : 0 };
}

/** The sum of `partsTowards`, without making them: most pairs are scored and never shown. */
function scoreTowards(
	side: Side,
	capability: number,
	fields: FieldReadings,
	weights: ScoreWeights
): number {
	let gained = BASE;
	for (const name of GAINING)
		gained += weights.gains[name][side] * (fields[name].towards[side] ?? 0);
	return relevanceOf(side, capability, fields, weights) * gained;
}

/** In the order of `FACET_NAMES`. */
function partsTowards(
	side: Side,
	capability: number,
	fields: FieldReadings,
	weights: ScoreWeights
): readonly number[] {
	const relevance = relevanceOf(side, capability, fields, weights);
	return FACET_NAMES.map((name) => {
		if (name === 'capability') return BASE * capability;
		if (name === 'codes') return BASE * (relevance - capability);
		return relevance * weights.gains[name][side] * (fields[name].towards[side] ?? 0);
	});
}

function relevanceOf(
	side: Side,
	capability: number,
	fields: FieldReadings,
	{ codeWorth }: ScoreWeights
): number {
	return capability + (1 - capability) * codeWorth * (fields.codes.towards[side] ?? 0);
}
