import { resolve } from '$app/paths';
import type { Done, DoneCode } from '#lib/domain/done.ts';
import { m } from '#lib/i18n/messages.ts';
import type { DoneView } from '#lib/ui/frame/frame-view.ts';

const WORDS: Readonly<Record<DoneCode, () => string>> = {
	listing_published: m.done_listing_published,
	listing_changed: m.done_listing_changed,
	listing_saved: m.done_listing_saved,
	listing_draft_saved: m.done_listing_draft_saved,
	listing_draft_deleted: m.done_listing_draft_deleted,
	listing_paused: m.done_listing_paused,
	listing_fulfilled: m.done_listing_fulfilled,
	listing_withdrawn: m.done_listing_withdrawn,
	listing_archived: m.done_listing_archived,
	listing_renewed: m.done_listing_renewed,
	interest_sent: m.done_interest_sent,
	interest_standing: m.interest_standing_notice,
	interest_accepted: m.done_interest_accepted,
	interest_declined: m.done_interest_declined,
	interest_snoozed: m.done_interest_snoozed,
	interest_reviewed: m.done_interest_reviewed,
	interest_withdrawn: m.done_interest_withdrawn,
	interest_restored: m.done_interest_restored,
	message_sent: m.done_message_sent,
	plan_saved: m.done_plan_saved,
	times_proposed: m.done_times_proposed,
	time_confirmed: m.done_time_confirmed,
	time_cancelled: m.done_time_cancelled,
	time_restored: m.done_time_restored,
	time_held: m.done_time_held,
	organisation_created: m.done_organisation_created,
	organisation_changed: m.done_organisation_changed,
	organisation_left: m.done_organisation_left,
	organisation_closed: m.done_organisation_closed,
	organisation_reopened: m.done_organisation_reopened,
	join_asked: m.done_join_asked,
	join_withdrawn: m.done_join_withdrawn,
	member_changed: m.org_member_done,
	conflict_declared: m.org_conflicts_declared,
	conflict_withdrawn: m.org_conflicts_withdrawn,
	profile_saved: m.settings_saved,
	consent_given: m.done_consent_given,
	consent_withdrawn: m.done_consent_withdrawn,
	token_revoked: m.settings_token_revoked,
	undo_stop_asked: m.done_undo_stop_asked
};

type About = readonly [id: string, part: string];

const NEXT: Readonly<Partial<Record<DoneCode, (about: About) => NonNullable<DoneView['next']>>>> = {
	listing_published: matchesOf,
	listing_changed: matchesOf,
	listing_saved: ([id]) => ({
		href: resolve('/listings/[id]', { id }),
		label: m.listing_edit_view()
	}),
	listing_draft_deleted: newListing,
	organisation_created: newListing,
	interest_sent: moreMatches,
	interest_withdrawn: moreMatches,
	interest_declined: moreMatches
};

const UNDO: Readonly<Partial<Record<DoneCode, (about: About) => NonNullable<DoneView['undo']>>>> = {
	listing_paused: publishAgain,
	listing_fulfilled: publishAgain,
	listing_withdrawn: publishAgain,
	interest_withdrawn: ([id]) => ({
		action: `${resolve('/interests/[id]', { id })}?/restore`,
		fields: {}
	}),
	organisation_closed: ([organisationId]) => ({
		action: `${resolve('/organisation')}?/reopen`,
		fields: { organisationId }
	}),
	time_cancelled: ([id, meetingId]) => ({
		action: `${resolve('/conversations/[id]', { id })}?/time`,
		fields: { meetingId, move: 'restore' }
	})
};

/** The words for what was done, where it leads on to, and what takes it back. */
export function viewDone({ code, about: [id = '', part = ''] }: Done): DoneView {
	return {
		text: WORDS[code](),
		next: NEXT[code]?.([id, part]) ?? null,
		undo: UNDO[code]?.([id, part]) ?? null
	};
}

function matchesOf([id]: About) {
	return { href: resolve('/listings/[id]/matches', { id }), label: m.done_next_matches() };
}

function newListing() {
	return { href: resolve('/listings/new'), label: m.done_next_new_listing() };
}

function moreMatches() {
	return { href: resolve('/matches'), label: m.done_next_more_matches() };
}

function publishAgain([id]: About) {
	return { action: `${resolve('/listings/[id]/edit', { id })}?/publish`, fields: {} };
}
