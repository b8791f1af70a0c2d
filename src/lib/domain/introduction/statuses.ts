export const INTEREST_STATUSES = [
	'sent',
	'seen',
	'clarifying',
	'qualified',
	'shortlisted',
	'accepted',
	'declined',
	'withdrawn',
	'lapsed'
] as const;
export type InterestStatus = (typeof INTEREST_STATUSES)[number];

/** The states in which an interest still waits for an answer. */
export const OPEN_INTEREST_STATUSES = [
	'sent',
	'seen',
	'clarifying',
	'qualified',
	'shortlisted'
] as const satisfies readonly InterestStatus[];

export const DECLINE_REASONS = [
	'too_early',
	'benefit_unclear',
	'route_to_market_unclear',
	'description_unclear',
	'scientific_objection',
	'outside_strategy',
	'no_capacity',
	'already_have_supplier',
	'territory',
	'ip_position',
	'price',
	'certification',
	'distance',
	'language',
	'duplicate',
	'other'
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const INTRODUCTION_STATUSES = [
	'offered',
	'one_side_yes',
	'both_yes',
	'refused',
	'lapsed'
] as const;
export type IntroductionStatus = (typeof INTRODUCTION_STATUSES)[number];
