import type { Actor } from '#lib/domain/access/actor.ts';
import type { DeclineReason } from '#lib/domain/introduction/statuses.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { answerInterest, type AnswerInterestFailure } from './answer-interest.ts';

export interface Decline {
	readonly reason: DeclineReason;
	/** What the asked side adds in its own words; the other side reads it. */
	readonly text: string | null;
}

/** Says no for the asked side, and why. */
export function declineInterest(
	db: Db,
	actor: Actor,
	id: string,
	{ reason, text }: Decline
): Promise<Result<unknown, AnswerInterestFailure>> {
	return answerInterest(db, actor, id, 'to', {
		status: 'declined',
		declineReason: reason,
		declineText: text
	});
}
