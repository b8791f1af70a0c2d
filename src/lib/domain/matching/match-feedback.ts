/** What a side may say about a proposed pair; the other side never learns of it. */
export const MATCH_VERDICTS = ['hidden', 'not_relevant'] as const;
export type MatchVerdict = (typeof MATCH_VERDICTS)[number];

/** Why a proposed pair is not relevant. */
export const MISMATCH_REASONS = [
	'other_topic',
	'other_scale',
	'too_far',
	'wrong_partner',
	'known_already',
	'out_of_date',
	'other'
] as const;
export type MismatchReason = (typeof MISMATCH_REASONS)[number];

export interface MatchFeedback {
	readonly organisationId: string;
	readonly needId: string;
	readonly offerId: string;
	readonly verdict: MatchVerdict;
	/** Null for a pair that was only hidden. */
	readonly reason: MismatchReason | null;
	readonly givenAt: Date;
}
