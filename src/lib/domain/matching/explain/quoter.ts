import type { TextEvidence } from '../evidence.ts';
import type { MatchIndex } from '../index/match-index.ts';
import type { ReadListing } from '../index/read-faces.ts';
import { type CoveredAsk, coverUnits } from '../index/unit-coverage.ts';
import type { ScoredPair } from '../scored-pair.ts';
import { answersByKey, createFinder, findUnits } from '../text/find-units.ts';
import { once } from '../text/once.ts';
import { SPACES, type Space } from '../text/passage.ts';
import { MOST_ASKS, quoteEvidence } from './text-evidence.ts';

/** Finds the quotes of pairs that share one side; where that is the need, it is looked at once for all of them. */
export function createQuoter(
	index: MatchIndex,
	draft: ReadListing
): (scored: ScoredPair) => readonly TextEvidence[] {
	const inDraft = new Map(
		SPACES.map((space) => [
			space,
			{
				covering: once(() => index.covering(draft.faces[space]!, space, MOST_ASKS)),
				finder: once(() => createFinder(draft.passages, space))
			}
		])
	);

	function heaviestAsks(
		need: ReadListing,
		offer: ReadListing,
		space: Space
	): readonly CoveredAsk[] {
		const isHeld = need === draft && index.get(offer.listing.id) === offer.listing;
		const covered = isHeld ? inDraft.get(space)!.covering()(offer.listing.id) : null;
		if (covered) return covered;
		const { asks } = coverUnits(need.faces[space]!, offer.faces[space]!, index.statistics[space]);
		return asks.toSorted((a, b) => b.share - a.share).slice(0, MOST_ASKS);
	}

	return ({ listing, pair, text: { space } }) => {
		if (space === null) return [];
		const other = index.read(listing);
		const isNeed = pair.need === draft.listing;
		const [need, offer] = isNeed ? [draft, other] : [other, draft];
		const findInNeed = isNeed
			? inDraft.get(space)!.finder()
			: (keys: ReadonlySet<string>) => findUnits(need.passages, space, keys, answersByKey);
		return quoteEvidence(need, offer, space, heaviestAsks(need, offer, space), findInNeed);
	};
}
