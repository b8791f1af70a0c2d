import type { Side } from './evidence.ts';
import { FACET_NAMES, type FacetName, type FacetReading } from './facets/facet.ts';
import type { FieldFacetName, FieldReadings } from './facets/read-facets.ts';
import { agreementOf, type TextComparison } from './index/text-comparison.ts';
import { GAIN_LIMIT, GAINING, PRIOR_WEIGHTS, type ScoreWeights } from './score-weights.ts';

/** What a pair of which only the texts are known can score at most. */
export const BASE = 1 - GAIN_LIMIT;

/** How much the coverage of two texts is worth towards each side, in [0, 1); see `capabilityOf`. */
export type Capability = Readonly<Record<Side, number>>;

export interface Score {
	/** In [0, 1]: the geometric mean of the two directed scores, so that the poorer side pulls it down. */
	readonly score: number;
	readonly towards: Readonly<Record<Side, number>>;
	readonly capability: Capability;
	/** Base + Σ gains × values, by which relevance is multiplied; at most 1. */
	readonly gained: Readonly<Record<Side, number>>;
}

/**
 * Scores a pair. Towards each side: relevance × (base + Σ gains × values), where relevance is what the text says,
 * plus, of what it leaves open, a part for the codes. Everything else counts only as far as the pair is relevant,
 * and what is unknown gives nothing. Null where neither text nor codes have anything in common.
 */
export function scorePair(
	capability: Capability,
	fields: FieldReadings,
	weights: ScoreWeights = PRIOR_WEIGHTS
): Score | null {
	const gained = {
		need: gainedBy('need', fields, weights),
		offer: gainedBy('offer', fields, weights)
	};
	return combine(capability, gained, fields.codes, weights);
}

/**
 * Scores a pair again of which only some readings have changed: up to rounding what `scorePair` would give.
 *
 * @param before the readings by which it was scored
 * @param changed the facets that may read otherwise, and what they read
 */
export function rescorePair(
	{ capability, gained }: Score,
	before: FieldReadings,
	changed: readonly FieldFacetName[],
	read: (name: FieldFacetName) => FacetReading,
	weights: ScoreWeights
): Score | null {
	let codes = before.codes;
	let { need, offer } = gained;
	for (const name of changed) {
		const now = read(name);
		if (name === 'codes') {
			codes = now;
			continue;
		}
		const [then, gains] = [before[name], weights.gains[name]];
		need += gains.need * ((now.need ?? 0) - (then.need ?? 0));
		offer += gains.offer * ((now.offer ?? 0) - (then.offer ?? 0));
	}
	return combine(capability, { need, offer }, codes, weights);
}

function combine(
	capability: Score['capability'],
	gained: Score['gained'],
	codes: FacetReading,
	weights: ScoreWeights
): Score | null {
	const need = relevanceOf(capability.need, codes.need, weights) * gained.need;
	const offer = relevanceOf(capability.offer, codes.offer, weights) * gained.offer;
	const score = Math.sqrt(need * offer);
	return score > 0 ? { score, towards: { need, offer }, capability, gained } : null;
}

/** What each facet gives to the score of a pair; they add up to it, and none is negative. */
export function contributionsTo(
	{ score, towards, capability }: Score,
	fields: FieldReadings,
	weights: ScoreWeights = PRIOR_WEIGHTS
): Readonly<Record<FacetName, number>> {
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
 * The most that a pair can score, whatever its fields say.
 *
 * @param codeNearness the most the codes can be worth: 0 where the two share no branch, 1 where they may
 */
export function highestScore(
	{ need, offer }: Capability,
	codeNearness: number,
	{ codeWorth }: ScoreWeights = PRIOR_WEIGHTS
): number {
	const codes = codeWorth * codeNearness;
	return Math.sqrt((need + (1 - need) * codes) * (offer + (1 - offer) * codes));
}

/**
 * How much text coverage is worth towards each side, in [0, 1). The root spreads what matters: two texts by
 * different authors rarely share a third of their words. The two multiply to how far the texts agree, which so
 * alone decides the order by text.
 */
export function capabilityOf(text: TextComparison): Capability {
	const need = Math.sqrt(text.covered.need);
	return { need, offer: need > 0 ? agreementOf(text) / need : 0 };
}

/** Most pairs are scored and never shown, so their parts are not made. */
function gainedBy(side: Side, fields: FieldReadings, { gains }: ScoreWeights): number {
	let gained = BASE;
	for (const name of GAINING) gained += gains[name][side] * (fields[name][side] ?? 0);
	return gained;
}

/** In the order of `FACET_NAMES`. */
function partsTowards(
	side: Side,
	capability: number,
	fields: FieldReadings,
	weights: ScoreWeights
): readonly number[] {
	const relevance = relevanceOf(capability, fields.codes[side], weights);
	return FACET_NAMES.map((name) => {
		if (name === 'capability') return BASE * capability;
		if (name === 'codes') return BASE * (relevance - capability);
		return relevance * weights.gains[name][side] * (fields[name][side] ?? 0);
	});
}

function relevanceOf(
	capability: number,
	codes: number | null,
	{ codeWorth }: ScoreWeights
): number {
	return capability + (1 - capability) * codeWorth * (codes ?? 0);
}
