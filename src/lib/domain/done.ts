/** What somebody did and is told about on the page that comes next. */
export const DONE_CODES = [
	'listing_published',
	'listing_changed',
	'listing_saved',
	'listing_draft_saved',
	'listing_draft_deleted',
	'listing_paused',
	'listing_fulfilled',
	'listing_withdrawn',
	'listing_archived',
	'listing_renewed',
	'interest_sent',
	'interest_standing',
	'interest_accepted',
	'interest_declined',
	'interest_snoozed',
	'interest_reviewed',
	'interest_withdrawn',
	'interest_restored',
	'message_sent',
	'plan_saved',
	'times_proposed',
	'time_confirmed',
	'time_cancelled',
	'time_restored',
	'time_held',
	'organisation_created',
	'organisation_changed',
	'organisation_left',
	'organisation_closed',
	'organisation_reopened',
	'join_asked',
	'join_withdrawn',
	'member_changed',
	'conflict_declared',
	'conflict_withdrawn',
	'profile_saved',
	'consent_given',
	'consent_withdrawn',
	'token_revoked',
	'undo_stop_asked'
] as const;
export type DoneCode = (typeof DONE_CODES)[number];

export interface Done {
	readonly code: DoneCode;
	/** Ids of what it was done to, such as a conversation and a meeting in it. */
	readonly about: readonly string[];
}
