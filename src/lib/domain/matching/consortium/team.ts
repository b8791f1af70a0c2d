import type { ConsortiumRule } from './rule.ts';

/** Why a member is in a team. */
export type MemberReason =
	| { readonly code: 'capability'; readonly capability: string; readonly fit: number }
	/** Without it the team would break the rule. */
	| { readonly code: 'rule'; readonly rule: ConsortiumRule };

export interface TeamMember {
	readonly organisationId: string;
	/** At least one. */
	readonly reasons: readonly MemberReason[];
	/** Null where unknown. */
	readonly costVnd: number | null;
}

/** One term of a team's score; `member` and `cost` are never positive. */
export type ScorePart =
	| {
			readonly code: 'capability';
			readonly capability: string;
			readonly organisationId: string;
			readonly value: number;
	  }
	| { readonly code: 'member' | 'cost'; readonly organisationId: string; readonly value: number };

export interface Team {
	/** Who adds most first. */
	readonly members: readonly TeamMember[];
	/** Who should lead: the member that joins only so, else the one that adds most. */
	readonly leadId: string;
	/** The sum of the parts, in their order. */
	readonly score: number;
	readonly parts: readonly ScorePart[];
	/** Sum of the costs that are known. */
	readonly costVnd: number;
	readonly unknownCosts: readonly string[];
	/**
	 * No team that keeps the rules, and differs enough from the teams before, scores more. Where it equals the
	 * score, this team is proven best.
	 */
	readonly upperBound: number;
	/** Upper bound less score; 0 where proven best. */
	readonly gap: number;
}
