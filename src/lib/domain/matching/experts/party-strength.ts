import { LEAST_SCORE } from '../match-listing.ts';
import { BASE } from '../score.ts';
import { strengthOf, type Strength } from '../strength.ts';

/** Two texts that agree less are no piece of evidence: as a match by their words alone they would not be shown. */
export const LEAST_RELEVANCE = (LEAST_SCORE / BASE) ** 2;

/**
 * The word for how well a party answers, on the scale of matches: what a pair of texts that agree as far would score
 * where nothing else is known of it.
 *
 * @param score of `rankParties`, in [0, 1]
 */
export function partyStrength(score: number): Strength {
	return strengthOf(BASE * Math.sqrt(score));
}
