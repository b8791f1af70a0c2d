import type { MatchIndex } from '../index/match-index.ts';
import { LEAST_SCORE } from '../match-listing.ts';
import { scoreBest } from '../score-best.ts';
import { LIST_LENGTH } from './decide-lists.ts';
import type { RegionListings } from './region-listing.ts';
import { keepScored, type ScoredPart } from './scored-part.ts';

/**
 * How many pairs of each listing compete for the lists: more than a list holds, since the best may have no time, and
 * since what a need found saves the offers a search of their own. With 60 instead of 30 a third as many offers have to
 * be searched for, and the lists of all are worth a little more.
 */
const DEPTH = 60;
/**
 * Of so many of the nearest texts. Measured on 5,000 needs and 5,000 offers: 160 and 130 are no faster, because more
 * offers have to be searched for, and cost 1.5 and 2 % of the expected acceptances.
 */
const CANDIDATES = 240;

export interface NumberRange {
	readonly first: number;
	/** Not included. */
	readonly end: number;
}

/** Which listings are searched for: those of a range. */
export interface ScoreTask extends NumberRange {
	/** Numbers that are left out; they get no pairs of their own. */
	readonly except?: ReadonlySet<number>;
}

/**
 * The best open pairs of the listings of a task. Every listing of the run must be in the index.
 *
 * @param numberOf the number of each listing, by its id
 */
export function scorePart(
	index: MatchIndex,
	listings: RegionListings,
	numberOf: ReadonlyMap<string, number>,
	{ first, end, except, now }: ScoreTask & { readonly now: Date }
): ScoredPart {
	const options = {
		now,
		limit: DEPTH,
		enough: LIST_LENGTH,
		candidates: CANDIDATES,
		least: LEAST_SCORE,
		openOnly: true
	};
	return keepScored(
		listings.slice(first, end).map((listing, at) => {
			if (listing === null || except?.has(first + at)) return [];
			const { open } = scoreBest(index, index.read(listing.profile), options);
			return open.flatMap(({ listing: { id }, text, score: { towards } }) => {
				const other = numberOf.get(id);
				return other === undefined ? [] : [{ other, text, towards }];
			});
		})
	);
}
