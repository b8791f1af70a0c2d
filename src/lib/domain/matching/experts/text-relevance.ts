import type { TextComparison } from '../index/text-comparison.ts';
import { capabilityTowards } from '../score.ts';

/**
 * How well two texts answer one another, in [0, 1): the geometric mean of what each side gains, so that a piece that
 * mentions everything in passing, and one of which hardly a word is wanted, both stay behind.
 */
export function textRelevance(text: TextComparison): number {
	const { need, offer } = capabilityTowards(text);
	return Math.sqrt(need * offer);
}
