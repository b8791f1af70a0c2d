import { z } from 'zod';
import { MISMATCH_REASONS } from '#lib/domain/matching/match-feedback.ts';

/** Takes a pair out of one's list: without a reason it is only hidden. */
export const matchFeedbackInput = z.object({
	otherId: z.uuid(),
	reason: z.enum(MISMATCH_REASONS).nullable().default(null)
});

export const restoredMatchInput = z.object({ otherId: z.uuid() });
