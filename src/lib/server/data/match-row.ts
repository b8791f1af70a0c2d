import type { Match } from '#lib/domain/matching/match.ts';
import type { ExplainedPair } from '#lib/domain/matching/region-run/explain-decided.ts';

/** A match as it is stored in one statement with many others: what is stored as JSON is text already. */
export interface MatchRow {
	readonly needId: string;
	readonly needVersion: number;
	readonly offerId: string;
	readonly offerVersion: number;
	readonly score: number;
	readonly towardsNeed: number;
	readonly towardsOffer: number;
	readonly strength: Match['strength'];
	readonly gates: string;
	readonly missing: string;
	readonly changes: string;
	readonly cause: ExplainedPair['decided']['cause'];
	readonly rankForNeed: number | null;
	readonly rankForOffer: number | null;
	readonly propensity: number;
	/** Without those of which nothing is known: they gave nothing and have no evidence. */
	readonly facets: readonly FacetRow[];
}

export interface FacetRow {
	readonly name: string;
	readonly value: number;
	readonly contribution: number;
	readonly evidence: string;
}

export function toMatchRow({ decided, match, ...of }: ExplainedPair): MatchRow {
	return {
		...of,
		score: match.score,
		towardsNeed: match.towards.need,
		towardsOffer: match.towards.offer,
		strength: match.strength,
		gates: JSON.stringify(match.gates),
		missing: JSON.stringify(match.missing),
		changes: JSON.stringify(match.changes),
		cause: decided.cause,
		rankForNeed: decided.rankForNeed,
		rankForOffer: decided.rankForOffer,
		propensity: decided.propensity,
		facets: match.facets.flatMap(({ name, value, contribution, evidence }) =>
			value === null
				? []
				: [
						{
							name,
							value,
							contribution: Math.min(1, contribution),
							evidence: JSON.stringify(evidence)
						}
					]
		)
	};
}
