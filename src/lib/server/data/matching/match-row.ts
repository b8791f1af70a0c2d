import type { GateCode } from '#lib/domain/matching/gates/gate.ts';
import type { Change, Facet, Match, Missing } from '#lib/domain/matching/match.ts';
import type { ExplainedPair } from '#lib/domain/matching/region-run/explain-decided.ts';

/** A match as it is stored in one statement with many others. */
export interface MatchRow {
	readonly needId: string;
	readonly needVersion: number;
	readonly offerId: string;
	readonly offerVersion: number;
	readonly score: number;
	readonly towardsNeed: number;
	readonly towardsOffer: number;
	readonly strength: Match['strength'];
	readonly cause: ExplainedPair['decided']['cause'];
	readonly rankForNeed: number | null;
	readonly rankForOffer: number | null;
	readonly propensity: number;
	/** See `explanationOf`. */
	readonly explanation: string;
}

/** What is kept of why a pair matches, as JSON. */
interface StoredExplanation {
	/** Those that are known, the weightiest first; contributions add up to the score. */
	readonly facets: readonly Omit<Facet, 'towards'>[];
	/** No gate of a stored match is closed; all others are open. */
	readonly unknownGates: readonly GateCode[];
	readonly missing: readonly Missing[];
	readonly changes: readonly Change[];
}

export function explanationOf({ facets, gates, missing, changes }: Match): string {
	const stored: StoredExplanation = {
		facets: facets.flatMap(({ name, value, contribution, evidence }) =>
			value === null ? [] : [{ name, value, contribution, evidence }]
		),
		unknownGates: gates.flatMap(({ code, status }) => (status === 'unknown' ? [code] : [])),
		missing,
		changes
	};
	return JSON.stringify(stored);
}

export function toMatchRow({ decided, match, ...of }: ExplainedPair): MatchRow {
	return {
		...of,
		score: match.score,
		towardsNeed: match.towards.need,
		towardsOffer: match.towards.offer,
		strength: match.strength,
		cause: decided.cause,
		rankForNeed: decided.rankForNeed,
		rankForOffer: decided.rankForOffer,
		propensity: decided.propensity,
		explanation: explanationOf(match)
	};
}
