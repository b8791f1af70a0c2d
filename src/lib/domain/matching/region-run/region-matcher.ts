import { createMatchIndex } from '../index/match-index.ts';
import type { DecidedPair } from './decided-pairs.ts';
import { type ExplainedPair, explainDecided } from './explain-decided.ts';
import type { RegionSnapshot } from './region-computer.ts';
import { rememberRead } from './remember-read.ts';
import { scorePart, type ScoreTask } from './score-part.ts';
import type { ScoredPart } from './scored-part.ts';

/** Computes the parts of a run over one snapshot, with one index over all of it. */
export interface RegionMatcher {
	score(task: ScoreTask): ScoredPart;
	explain(pairs: readonly DecidedPair[]): Iterable<ExplainedPair>;
}

/** Texts that were not saved as they are now are read here. */
export function createRegionMatcher({
	listings,
	lexicon,
	weights,
	timeZone,
	now,
	saved
}: RegionSnapshot): RegionMatcher {
	const index = createMatchIndex(lexicon ?? undefined, { timeZone });
	index.weigh(weights);
	const profiles = listings.flatMap((listing) => listing?.profile ?? []);
	if (saved) index.load(saved, profiles);
	for (const profile of profiles) if (index.get(profile.id) !== profile) index.put(profile);
	const numberOf = new Map<string, number>();
	listings.forEach((listing, number) => {
		if (listing !== null) numberOf.set(listing.profile.id, number);
	});
	const quotable = rememberRead(index);
	return {
		score: (task) => scorePart(index, listings, numberOf, { ...task, now }),
		explain: (pairs) => explainDecided({ index, quotable, listings, now }, pairs)
	};
}
