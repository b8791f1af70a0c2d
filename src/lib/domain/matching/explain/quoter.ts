import type { TextEvidence } from '../evidence.ts';
import type { MatchIndex } from '../index/match-index.ts';
import type { ReadListing } from '../index/read-faces.ts';
import { type WeighedFace, weighAsks } from '../index/unit-coverage.ts';
import type { ScoredPair } from '../scored-pair.ts';
import type { Space } from '../text/passage.ts';
import { quoteEvidence } from './text-evidence.ts';

/** Finds the quotes of pairs that share one side; what that side asks is weighed once for all of them. */
export function createQuoter(
	index: MatchIndex,
	draft: ReadListing
): (scored: ScoredPair) => readonly TextEvidence[] {
	const weighed = new Map<Space, WeighedFace>();

	function weigh(need: ReadListing, space: Space): WeighedFace {
		const known = need === draft ? weighed.get(space) : undefined;
		if (known) return known;
		const asked = weighAsks(need.faces[space]!, index.statistics[space]);
		if (need === draft) weighed.set(space, asked);
		return asked;
	}

	return ({ listing, pair, text: { space } }) => {
		if (space === null) return [];
		const other = index.read(listing);
		const [need, offer] = pair.need === draft.listing ? [draft, other] : [other, draft];
		return quoteEvidence(need, offer, space, weigh(need, space));
	};
}
