import type { MatchIndex } from '../index/match-index.ts';
import { LEAST_SCORE } from '../match-listing.ts';
import { scoreBest } from '../score-best.ts';
import type { RegionListings } from './region-listing.ts';
import { keepScored, type ScoredPart } from './scored-part.ts';

/** How many pairs of each listing compete for the lists: more than a list holds, since the best may have no time. */
const DEPTH = 30;
/**
 * Of so many of the nearest texts. Measured on 1,000 needs and 1,000 offers with as many closed gates as open ones:
 * twice as fast as half of it, which too often has to look again, and within 0.3 % of the acceptances of looking at all.
 */
const CANDIDATES = 240;

export interface NumberRange {
	readonly first: number;
	/** Not included. */
	readonly end: number;
}

/**
 * The best open pairs of the listings with these numbers. Every listing of the run must be in the index.
 *
 * @param numberOf the number of each listing, by its id
 */
export function scorePart(
	index: MatchIndex,
	listings: RegionListings,
	numberOf: ReadonlyMap<string, number>,
	{ first, end, now }: NumberRange & { readonly now: Date }
): ScoredPart {
	const options = { now, limit: DEPTH, candidates: CANDIDATES, least: LEAST_SCORE };
	return keepScored(
		listings.slice(first, end).map((listing) => {
			if (listing === null) return [];
			const { open } = scoreBest(index, index.read(listing.profile), options);
			return open.flatMap(({ listing: { id }, text, score: { towards } }) => {
				const other = numberOf.get(id);
				return other === undefined ? [] : [{ other, text, towards }];
			});
		})
	);
}
