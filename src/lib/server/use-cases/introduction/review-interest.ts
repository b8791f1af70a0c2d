import type { Actor } from '#lib/domain/access/actor.ts';
import type { ReviewStatus } from '#lib/domain/introduction/interest-moves.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { answerInterest, type AnswerInterestFailure } from './answer-interest.ts';

/** Notes for both sides how far the asked side has come before it answers. */
export function reviewInterest(
	db: Db,
	actor: Actor,
	id: string,
	status: ReviewStatus
): Promise<Result<unknown, AnswerInterestFailure>> {
	return answerInterest(db, actor, id, 'to', { status });
}
