import type { Actor } from '#lib/domain/access/actor.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { answerInterest, type AnswerInterestFailure } from './answer-interest.ts';

/** Says yes for the asked side. The conversation opens, and each side sees how to reach the other. */
export async function acceptInterest(
	db: Db,
	actor: Actor,
	id: string
): Promise<Result<{ readonly introductionId: string }, AnswerInterestFailure>> {
	const answered = await answerInterest(db, actor, id, 'to', { status: 'accepted' });
	if (!answered.ok) return answered;
	const { introductionId } = answered.value;
	return introductionId === null ? refuse('not_found') : succeed({ introductionId });
}
