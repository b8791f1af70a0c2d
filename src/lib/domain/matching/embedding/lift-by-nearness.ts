import type { TextComparison } from '../index/text-comparison.ts';

/** The most by which nearness lifts the agreement of two texts, where the need asks little. */
const MOST_LIFT = 0.5;
/** Where the need asks so many things, its words say half as well by themselves who answers. */
const ASKS_TO_HALVE = 50;

/**
 * What two texts agree on, more where vectors say that they mean the same: the agreement × (1 + 0.5 × 50 / (asked +
 * 50) × cosine), at most 1. It never lifts what shares no word, so every score still rests on words that can be
 * shown. A part of fixed weight made long needs worse (docs/decisions/0011).
 *
 * @param cosine in [0, 1]
 */
export function liftByNearness(text: TextComparison, cosine: number): TextComparison {
	const lift = 1 + ((MOST_LIFT * ASKS_TO_HALVE) / (text.asked + ASKS_TO_HALVE)) * cosine;
	const { need, offer } = text.covered;
	// Agreement is a weighted geometric mean of the two, so it grows as both do.
	return { ...text, covered: { need: Math.min(1, need * lift), offer: Math.min(1, offer * lift) } };
}
