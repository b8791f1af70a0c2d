import { z } from 'zod';
import { MEETING_MOVES } from '#lib/domain/introduction/meeting.ts';
import { submission } from '#lib/schemas/form/submission.ts';
import { seenVersion } from '#lib/schemas/form/version.ts';
import { longText, shortText } from '#lib/schemas/text.ts';

/** `submission` is chosen with the form, so that a form sent twice is one message. */
export const messageInput = z.object({ body: longText(1, 4000), submission: z.uuid() });

export const planInput = z.object({
	goal: longText(1, 1000).nullable().default(null),
	nextStep: longText(1, 1000).nullable().default(null),
	seenVersion
});

/** A day and an hour as the clocks of the region show them: `2026-11-25T14:30`. */
const localTime = z.iso.datetime({ local: true, precision: -1 });

export const timesInput = z.object({
	time: z.array(localTime).min(1).max(2),
	minutes: z.int().min(10).max(480).default(30),
	place: shortText(1, 200).nullable().default(null),
	submission
});

export const timeAnswerInput = z.object({ meetingId: z.uuid(), move: z.enum(MEETING_MOVES) });
