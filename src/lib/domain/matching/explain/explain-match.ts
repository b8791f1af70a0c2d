import { tellGates } from '../gates/gates.ts';
import type { MatchIndex } from '../index/match-index.ts';
import type { Match, Refusal } from '../match.ts';
import type { ScoredPair } from '../scored-pair.ts';
import { strengthOf } from '../strength.ts';
import { findChanges, type Ranking } from './changes.ts';
import { explainFacets } from './facets.ts';
import { listMissing } from './missing.ts';
import type { ReadListing } from '../index/read-faces.ts';

/** Why a pair stands where it stands; `draft` is the side that was searched from. */
export function explainMatch(
	index: MatchIndex,
	draft: ReadListing,
	scored: ScoredPair,
	ranking: Ranking | null
): Match {
	const { listing, pair, text, gates, fields, score } = scored;
	const other = index.read(listing);
	const [need, offer] = pair.need === draft.listing ? [draft, other] : [other, draft];
	return {
		listing,
		score: score.score,
		strength: strengthOf(score.score),
		towards: score.towards,
		gates: tellGates(gates),
		facets: explainFacets(scored, need, offer, index.statistics),
		missing: listMissing(pair, gates, fields),
		changes: findChanges(pair, text, ranking)
	};
}

export function explainRefusal({ listing, pair, text, gates, score }: ScoredPair): Refusal {
	return {
		listing,
		score: score.score,
		gates: tellGates(gates.filter(({ status }) => status === 'closed')),
		changes: findChanges(pair, text, null)
	};
}
