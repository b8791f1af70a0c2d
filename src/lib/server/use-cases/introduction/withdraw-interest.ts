import type { Actor } from '#lib/domain/access/actor.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { answerInterest, type AnswerInterestFailure } from './answer-interest.ts';

/** Takes an unanswered interest back. The side that sent it may then send another one. */
export function withdrawInterest(
	db: Db,
	actor: Actor,
	id: string
): Promise<Result<unknown, AnswerInterestFailure>> {
	return answerInterest(db, actor, id, 'from', { status: 'withdrawn' });
}
