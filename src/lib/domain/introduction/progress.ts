import type { MeetingStatus } from './meeting.ts';
import type { InterestStatus } from './statuses.ts';

/** The way from an interest to a meeting, in the words both sides see. */
export const PROGRESS_STEPS = ['sent', 'seen', 'answered', 'time_set', 'met'] as const;
export type ProgressStep = (typeof PROGRESS_STEPS)[number];

export interface Progress {
	/** Index into `PROGRESS_STEPS` of the step reached. */
	readonly reached: number;
	/** Whether it ended there without going on: declined, withdrawn or lapsed. */
	readonly ended: boolean;
}

/** Where an interest and its meetings stand. The answer depends on nothing one side alone can see. */
export function progressOf(
	status: InterestStatus,
	wasSeen: boolean,
	meetings: readonly MeetingStatus[]
): Progress {
	if (status === 'accepted') {
		if (meetings.includes('held')) return { reached: 4, ended: false };
		return { reached: meetings.includes('confirmed') ? 3 : 2, ended: false };
	}
	if (status === 'declined') return { reached: 2, ended: true };
	const reached = wasSeen ? 1 : 0;
	return { reached, ended: status === 'withdrawn' || status === 'lapsed' };
}
