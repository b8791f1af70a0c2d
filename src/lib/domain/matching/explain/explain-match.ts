import type { TextEvidence } from '../evidence.ts';
import { checkGates } from '../gates/gates.ts';
import type { Match, Refusal } from '../match.ts';
import type { ScoredPair } from '../scored-pair.ts';
import { confidenceUnproven, strengthOf } from '../confidence.ts';
import { findChanges, type Ranking } from './changes.ts';
import { explainFacets } from './facets.ts';
import { listMissing } from './missing.ts';

/** What is told of a pair beside what its score is made of. */
interface Teller {
	readonly quote: (scored: ScoredPair) => readonly TextEvidence[];
	/** Its confidence. */
	readonly judge: (scored: ScoredPair) => number;
}

/** Why a pair stands where it stands. */
export function explainMatch(
	scored: ScoredPair,
	{ quote, judge }: Teller,
	ranking: Ranking | null
): Match {
	const { listing, pair, fields, score } = scored;
	const gates = checkGates(pair);
	const missing = listMissing(pair, gates, fields);
	const confidence = confidenceUnproven(
		judge(scored),
		missing.filter(({ code }) => code === 'must_unproven').length
	);
	return {
		listing,
		score: score.score,
		confidence,
		strength: strengthOf(confidence),
		towards: score.towards,
		gates,
		facets: explainFacets(scored, () => quote(scored)),
		missing,
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
