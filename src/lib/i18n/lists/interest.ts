import type {
	DeclineReason,
	InterestStatus,
	IntroductionStatus
} from '#lib/domain/introduction/statuses.ts';
import { m } from '../messages.ts';
import type { Words } from './words.ts';

const INTEREST_STATUS: Words<InterestStatus> = {
	sent: m.interest_status_sent,
	seen: m.interest_status_seen,
	clarifying: m.interest_status_clarifying,
	qualified: m.interest_status_qualified,
	shortlisted: m.interest_status_shortlisted,
	accepted: m.interest_status_accepted,
	declined: m.interest_status_declined,
	withdrawn: m.interest_status_withdrawn,
	lapsed: m.interest_status_lapsed
};

export function interestStatusName(code: InterestStatus): string {
	return INTEREST_STATUS[code]();
}

const DECLINE_REASON: Words<DeclineReason> = {
	too_early: m.decline_reason_too_early,
	benefit_unclear: m.decline_reason_benefit_unclear,
	route_to_market_unclear: m.decline_reason_route_to_market_unclear,
	description_unclear: m.decline_reason_description_unclear,
	scientific_objection: m.decline_reason_scientific_objection,
	outside_strategy: m.decline_reason_outside_strategy,
	no_capacity: m.decline_reason_no_capacity,
	already_have_supplier: m.decline_reason_already_have_supplier,
	territory: m.decline_reason_territory,
	ip_position: m.decline_reason_ip_position,
	price: m.decline_reason_price,
	certification: m.decline_reason_certification,
	distance: m.decline_reason_distance,
	language: m.decline_reason_language,
	duplicate: m.decline_reason_duplicate,
	other: m.decline_reason_other
};

export function declineReasonName(code: DeclineReason): string {
	return DECLINE_REASON[code]();
}

const INTRODUCTION_STATUS: Words<IntroductionStatus> = {
	offered: m.introduction_status_offered,
	one_side_yes: m.introduction_status_one_side_yes,
	both_yes: m.introduction_status_both_yes,
	refused: m.introduction_status_refused,
	lapsed: m.introduction_status_lapsed
};

export function introductionStatusName(code: IntroductionStatus): string {
	return INTRODUCTION_STATUS[code]();
}
