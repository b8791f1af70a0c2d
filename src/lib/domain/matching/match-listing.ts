import { explainMatch, explainRefusal } from './explain/explain-match.ts';
import { rankWithin } from './explain/ranking.ts';
import { isStopped } from './gates/gates.ts';
import type { MatchIndex } from './index/match-index.ts';
import type { ListingProfile } from './listing-profile.ts';
import type { Match, Refusal } from './match.ts';
import { compareScored } from './order.ts';
import { pairUp } from './pair.ts';
import { scoreCandidate, type ScoredPair } from './scored-pair.ts';

export interface MatchOptions {
	readonly now: Date;
	/** Most matches to give back; 20 if not said. */
	readonly limit?: number;
	/** Most refusals to give back; 10 if not said. */
	readonly refusedLimit?: number;
	/** How many open candidates are scored before the best are chosen; 120 if not said. */
	readonly candidates?: number;
}

export interface MatchList {
	readonly matches: readonly Match[];
	/** The best of those that would be on the list but for a gate. */
	readonly refused: readonly Refusal[];
}

/** A word in common is not a reason to meet: below this two texts agree as any two do. */
const LEAST_SCORE = 0.1;
/** Stopped listings are passed over, so more are looked at than are wanted. */
const LOOKED_AT = 4;

/**
 * Finds the listings that answer this one, stored or still being written, and says why. The same arguments give
 * the same list.
 */
export function matchListing(
	index: MatchIndex,
	draft: ListingProfile,
	options: MatchOptions
): MatchList {
	const { now, limit = 20, refusedLimit = 10, candidates = 120 } = options;
	const read = index.read(draft);
	const open: ScoredPair[] = [];
	const stopped: ScoredPair[] = [];
	for (const { listing, text } of index.search(read, candidates * LOOKED_AT)) {
		if (open.length >= candidates) break;
		const scored = scoreCandidate(listing, pairUp(draft, listing, now), text);
		if (scored && scored.score.score >= LEAST_SCORE)
			(isStopped(scored.gates) ? stopped : open).push(scored);
	}
	const shown = open.sort(compareScored).slice(0, limit);
	const refused = stopped.sort(compareScored).slice(0, refusedLimit);
	const rankingOf = rankWithin(shown);
	return {
		matches: shown.map((scored) => explainMatch(index, read, scored, rankingOf(scored))),
		refused: refused.map(explainRefusal)
	};
}
