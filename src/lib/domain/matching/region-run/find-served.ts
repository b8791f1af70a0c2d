import { eachFound } from './found-pairs.ts';
import { LIST_LENGTH } from './decide-lists.ts';
import { numberParties } from './number-parties.ts';
import type { RegionListings } from './region-listing.ts';
import type { NumberRange, ScoreTask } from './score-part.ts';
import type { ScoredPart } from './scored-part.ts';

/**
 * The offers that as many needs found as a list has places. They are not searched for: what they would find besides
 * is mostly what a need has found already, or has found better. Left out that way are, measured on the synthetic
 * region of the laboratory, PLACEHOLDER.
 *
 * @param parts what all needs found, from the first listing on
 */
export function findServed(
	listings: RegionListings,
	parts: readonly ScoredPart[]
): ReadonlySet<number> {
	const { partyOf } = numberParties(listings);
	const counts = new Uint32Array(listings.length);
	for (const { other } of eachFound({ listings, partyOf }, parts, 'need')) counts[other]! += 1;
	return new Set([...counts.keys()].filter((number) => counts[number]! >= LIST_LENGTH));
}

/** What is to be scored of a range: all but these. */
export function leaveOut(range: NumberRange, served: ReadonlySet<number>): ScoreTask {
	const { first, end } = range;
	return { ...range, except: new Set([...served].filter((one) => one >= first && one < end)) };
}
