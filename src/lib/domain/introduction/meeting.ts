import { canTakeBack } from './take-back.ts';

export const MEETING_STATUSES = [
	'requested',
	'confirmed',
	'moved',
	'held',
	'no_show_host',
	'no_show_guest',
	'cancelled'
] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** A time one side proposes for a talk. */
export interface Meeting {
	readonly id: string;
	readonly status: MeetingStatus;
	readonly startsAt: Date;
	readonly minutes: number;
	readonly place: string | null;
	readonly proposedByOrganisationId: string;
	/** Null unless it stands cancelled. */
	readonly cancelledAt: Date | null;
	/** The side that cancelled it. */
	readonly cancelledByOrganisationId: string | null;
}

export const MEETING_MOVES = ['confirm', 'cancel', 'held', 'restore'] as const;
export type MeetingMove = (typeof MEETING_MOVES)[number];

/**
 * What a side may do with a meeting: the side that did not propose it confirms, either side cancels, and
 * after it began either side may say that it took place. Who cancelled may take that back for a while.
 */
export function meetingMoves(
	meeting: Meeting,
	organisationId: string,
	now: Date
): readonly MeetingMove[] {
	const hasBegun = meeting.startsAt <= now;
	if (meeting.status === 'confirmed') return hasBegun ? ['held', 'cancel'] : ['cancel'];
	if (meeting.status === 'cancelled') {
		const isOwn = meeting.cancelledByOrganisationId === organisationId;
		return isOwn && !hasBegun && canTakeBack(meeting.cancelledAt, now) ? ['restore'] : [];
	}
	if (meeting.status !== 'requested') return [];
	const isAsked = meeting.proposedByOrganisationId !== organisationId;
	return isAsked && !hasBegun ? ['confirm', 'cancel'] : ['cancel'];
}
