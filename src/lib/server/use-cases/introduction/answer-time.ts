import type { Actor } from '#lib/domain/access/actor.ts';
import { meetingMoves, type Meeting, type MeetingMove } from '#lib/domain/introduction/meeting.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { lockIntroduction } from '#lib/server/data/introduction/introductions.ts';
import {
	listMeetings,
	moveMeeting,
	restoreMeeting
} from '#lib/server/data/introduction/meetings.ts';
import { refusedAs } from '#lib/server/data/refusals.ts';
import { writeConversation, type WriteConversationFailure } from './write-conversation.ts';

export type AnswerTimeFailure =
	| WriteConversationFailure
	| 'time_has_passed'
	/** As many times wait as may. */
	| 'too_many_times'
	/** The other side was first, or this side may not; read the times again to see. */
	| 'conflict';

export interface TimeAnswer {
	readonly meetingId: string;
	readonly move: MeetingMove;
}

/**
 * Confirms, cancels or closes a time, or takes a cancellation back. With one confirmed, the other proposed times are cancelled, and a talk
 * confirmed before counts as moved.
 */
export async function answerTime(
	db: Db,
	actor: Actor,
	introductionId: string,
	{ meetingId, move }: TimeAnswer,
	now: Date
): Promise<Result<null, AnswerTimeFailure>> {
	const failures = {
		time_has_passed: 'time_has_passed',
		too_many_times: 'too_many_times',
		illegal_move: 'conflict',
		conflict: 'conflict'
	} as const;
	return refusedAs(failures, () =>
		writeConversation(db, actor, introductionId, async (tx, organisationId) => {
			// Two people who answer at once take turns, and the second sees what the first did.
			if (!(await lockIntroduction(tx, introductionId))) return refuse('not_open');
			const meetings = await listMeetings(tx, introductionId);
			const meeting = meetings.find(({ id }) => id === meetingId);
			if (meeting === undefined) return refuse('not_found');
			if (move === 'confirm' && meeting.status === 'requested' && meeting.startsAt <= now) {
				return refuse('time_has_passed');
			}
			if (!meetingMoves(meeting, organisationId, now).includes(move)) return refuse('conflict');
			if (move === 'confirm') await confirm(tx, meeting, meetings);
			else if (move === 'restore') await restoreMeeting(tx, meetingId);
			else await moveMeeting(tx, meetingId, move === 'held' ? 'held' : 'cancelled');
			return succeed(null);
		})
	);
}

async function confirm(tx: Tx, chosen: Meeting, meetings: readonly Meeting[]): Promise<void> {
	for (const { id, status } of meetings) {
		if (id === chosen.id) continue;
		if (status === 'confirmed') await moveMeeting(tx, id, 'moved');
		if (status === 'requested') await moveMeeting(tx, id, 'cancelled');
	}
	await moveMeeting(tx, chosen.id, 'confirmed');
}
