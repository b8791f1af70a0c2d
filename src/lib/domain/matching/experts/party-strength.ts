import { BASE } from '../score.ts';
import { strengthOfScore } from '../score-strength.ts';
import type { Strength } from '../strength.ts';

/**
 * Two texts that agree less are no piece of evidence for their owner. An organisation is judged by words alone, without
 * the conditions that a match is checked against, so more is asked of them than of a listing that may be shown.
 */
export const LEAST_RELEVANCE = (0.12 / BASE) ** 2;

/**
 * The word for how well a party answers, on the scale of matches: what a pair of texts that agree as far would score
 * where nothing else is known of it.
 *
 * @param score of `rankParties`, in [0, 1]
 */
export function partyStrength(score: number): Strength {
	return strengthOfScore(BASE * Math.sqrt(score));
}
