import { createMatchIndex } from '../index/match-index.ts';
import type { DecidedPair } from './decided-pairs.ts';
import { type ExplainedPair, explainDecided } from './explain-decided.ts';
import type { RegionSnapshot } from './region-computer.ts';
import { type NumberRange, scorePart } from './score-part.ts';
import type { ScoredPart } from './scored-part.ts';

/** Computes the parts of a run over one snapshot, with an index that is built once. */
export interface RegionMatcher {
	score(range: NumberRange): ScoredPart;
	explain(pairs: readonly DecidedPair[]): Iterable<ExplainedPair>;
}

export function createRegionMatcher({
	listings,
	lexicon,
	weights,
	now
}: RegionSnapshot): RegionMatcher {
	const index = createMatchIndex(lexicon ?? undefined);
	index.weigh(weights);
	const numberOf = new Map<string, number>();
	listings.forEach((listing, number) => {
		if (listing === null) return;
		index.put(listing.profile);
		numberOf.set(listing.profile.id, number);
	});
	return {
		score: (range) => scorePart(index, listings, numberOf, { ...range, now }),
		explain: (pairs) => explainDecided(index, listings, pairs, now)
	};
}
