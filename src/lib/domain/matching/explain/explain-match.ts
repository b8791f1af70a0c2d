import type { TextEvidence } from '../evidence.ts';
import { checkGates } from '../gates/gates.ts';
import type { Match, Refusal } from '../match.ts';
import type { ScoredPair } from '../scored-pair.ts';
import { strengthOf } from '../strength.ts';
import { findChanges, type Ranking } from './changes.ts';
import { explainFacets } from './facets.ts';
import { listMissing } from './missing.ts';

/** Why a pair stands where it stands. */
export function explainMatch(
	scored: ScoredPair,
	quote: (scored: ScoredPair) => readonly TextEvidence[],
	ranking: Ranking | null
): Match {
	const { listing, pair, fields, score } = scored;
	const gates = checkGates(pair);
	return {
		listing,
		score: score.score,
		strength: strengthOf(score.score),
		towards: score.towards,
		gates,
		facets: explainFacets(scored, () => quote(scored)),
		missing: listMissing(pair, gates, fields),
		changes: findChanges(scored, ranking)
	};
}

export function explainRefusal(scored: ScoredPair): Refusal {
	return {
		listing: scored.listing,
		score: scored.score.score,
		gates: checkGates(scored.pair, scored.closed),
		changes: findChanges(scored, null)
	};
}
