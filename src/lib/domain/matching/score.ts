import type { Side } from './evidence.ts';
import { FACET_NAMES, type FacetName } from './facets/facet.ts';
import type { FieldFacetName, FieldReadings } from './facets/read-facets.ts';
import { agreementOf, type TextComparison } from './index/text-comparison.ts';

/** What each side gains from a fit beyond the capability itself; each column adds up to `GAIN_LIMIT`. */
export const GAINS: Readonly<
	Record<Exclude<FieldFacetName, 'codes'>, Readonly<Record<Side, number>>>
> = {
	subject: { need: 0.1, offer: 0.07 },
	readiness: { need: 0.07, offer: 0.03 },
	partnership: { need: 0.04, offer: 0.06 },
	place: { need: 0.05, offer: 0.04 },
	budget: { need: 0.02, offer: 0.08 },
	quantity: { need: 0.02, offer: 0.04 },
	helix: { need: 0.02, offer: 0.02 },
	trust: { need: 0.03, offer: 0.03 },
	freshness: { need: 0.02, offer: 0.03 },
	wishes: { need: 0.03, offer: 0 }
};
const GAINING = Object.keys(GAINS) as (keyof typeof GAINS)[];
const GAIN_LIMIT = 0.4;
const BASE = 1 - GAIN_LIMIT;
/** How much of what the text leaves open the codes can close. */
const CODE_WORTH = 0.25;
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
export function scorePair(text: TextComparison, fields: FieldReadings): Score | null {
	const capability = capabilityTowards(text);
	const need = scoreTowards('need', capability.need, fields);
	const offer = scoreTowards('offer', capability.offer, fields);
	const score = Math.sqrt(need * offer);
	return score > 0 ? { score, towards: { need, offer } } : null;
}

/** What each facet gives to the score of a pair; they add up to it, and none is negative. */
export function contributionsTo(
	{ score, towards }: Score,
	text: TextComparison,
	fields: FieldReadings
): Readonly<Record<FacetName, number>> {
	const capability = capabilityTowards(text);
	const need = partsTowards('need', capability.need, fields);
	const offer = partsTowards('offer', capability.offer, fields);
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
export function highestScore(text: TextComparison, codeNearness: number): number {
	const { need, offer } = capabilityTowards(text);
	const codes = CODE_WORTH * codeNearness;
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
function scoreTowards(side: Side, capability: number, fields: FieldReadings): number {
	let gained = BASE;
	for (const name of GAINING) gained += GAINS[name][side] * (fields[name].towards[side] ?? 0);
	return relevanceOf(side, capability, fields) * gained;
}

/** In the order of `FACET_NAMES`. */
function partsTowards(side: Side, capability: number, fields: FieldReadings): readonly number[] {
	const relevance = relevanceOf(side, capability, fields);
	return FACET_NAMES.map((name) => {
		if (name === 'capability') return BASE * capability;
		if (name === 'codes') return BASE * (relevance - capability);
		return relevance * GAINS[name][side] * (fields[name].towards[side] ?? 0);
	});
}

function relevanceOf(side: Side, capability: number, fields: FieldReadings): number {
	return capability + (1 - capability) * CODE_WORTH * (fields.codes.towards[side] ?? 0);
}
