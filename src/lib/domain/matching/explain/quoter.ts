import type { TextEvidence } from '../evidence.ts';
import type { MatchIndex } from '../index/match-index.ts';
import type { ReadListing } from '../index/read-faces.ts';
import { type CoveredAsk, coverUnits } from '../index/unit-coverage.ts';
import type { ScoredPair } from '../scored-pair.ts';
import type { Space } from '../text/passage.ts';
import { quoteEvidence } from './text-evidence.ts';

type Covering = (id: string) => readonly CoveredAsk[] | null;

/** Finds the quotes of pairs that share one side; where that is the need, it is looked at once for all of them. */
export function createQuoter(
	index: MatchIndex,
	draft: ReadListing
): (scored: ScoredPair) => readonly TextEvidence[] {
	const coverings = new Map<Space, Covering>();

	function coveringOf(space: Space): Covering {
		const known = coverings.get(space);
		if (known) return known;
		const covering = index.covering(draft.faces[space]!, space);
		coverings.set(space, covering);
		return covering;
	}

	return ({ listing, pair, text: { space } }) => {
		if (space === null) return [];
		const other = index.read(listing);
		const isNeed = pair.need === draft.listing;
		const [need, offer] = isNeed ? [draft, other] : [other, draft];
		const held = isNeed && index.get(listing.id) === listing;
		const covered =
			(held ? coveringOf(space)(listing.id) : null) ??
			coverUnits(need.faces[space]!, offer.faces[space]!, index.statistics[space]).asks;
		return quoteEvidence(need, offer, space, covered);
	};
}
