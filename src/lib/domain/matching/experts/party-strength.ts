import { confidenceOf, strengthOf } from '../confidence.ts';
import { commonGroundOf } from '../index/common-ground.ts';
import type { MatchIndex } from '../index/match-index.ts';
import { compareTexts } from '../index/text-comparison.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { BASE, capabilityOf, highestScore } from '../score.ts';
import type { Strength } from '../strength.ts';

/**
 * Two texts that agree less are no piece of evidence for their owner. An organisation is judged by words alone, without
 * the conditions that a match is checked against, so more is asked of them than of a listing that may be shown.
 */
export const LEAST_RELEVANCE = (0.12 / BASE) ** 2;

/**
 * The word for how well a party answers: that of a match with the best of its pieces of which only the texts are known.
 *
 * @param best of its pieces, the one that answers most
 */
export function partyStrength(
	index: Pick<MatchIndex, 'read' | 'statistics'>,
	asking: ListingProfile,
	best: ListingProfile
): Strength {
	const [one, other] = [index.read(asking), index.read(best)];
	const [need, offer] = asking.kind === 'need' ? [one, other] : [other, one];
	const text = compareTexts(need.faces, offer.faces, index.statistics);
	const common = commonGroundOf(one, other, text.space, index.statistics);
	return strengthOf(confidenceOf(common, BASE * highestScore(capabilityOf(text), 0)));
}
