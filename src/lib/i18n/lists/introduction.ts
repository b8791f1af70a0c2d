import type { MeetingStatus } from '#lib/domain/introduction/meeting.ts';
import type { ProgressStep } from '#lib/domain/introduction/progress.ts';
import type { MismatchReason } from '#lib/domain/matching/match-feedback.ts';
import { m } from '../messages.ts';
import type { Words } from './words.ts';

const MEETING_STATUS: Words<MeetingStatus> = {
	requested: m.meeting_status_requested,
	confirmed: m.meeting_status_confirmed,
	moved: m.meeting_status_moved,
	held: m.meeting_status_held,
	no_show_host: m.meeting_status_no_show_host,
	no_show_guest: m.meeting_status_no_show_guest,
	cancelled: m.meeting_status_cancelled
};

export function meetingStatusName(code: MeetingStatus): string {
	return MEETING_STATUS[code]();
}

const PROGRESS_STEP: Words<ProgressStep> = {
	sent: m.progress_sent,
	seen: m.progress_seen,
	answered: m.progress_answered,
	time_set: m.progress_time_set,
	met: m.progress_met
};

export function progressStepName(code: ProgressStep): string {
	return PROGRESS_STEP[code]();
}

const MISMATCH_REASON: Words<MismatchReason> = {
	other_topic: m.mismatch_other_topic,
	other_scale: m.mismatch_other_scale,
	too_far: m.mismatch_too_far,
	wrong_partner: m.mismatch_wrong_partner,
	known_already: m.mismatch_known_already,
	out_of_date: m.mismatch_out_of_date,
	other: m.mismatch_other
};

export function mismatchReasonName(code: MismatchReason): string {
	return MISMATCH_REASON[code]();
}
