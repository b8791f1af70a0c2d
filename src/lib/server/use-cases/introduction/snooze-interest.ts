import type { Actor } from '#lib/domain/access/actor.ts';
import { addDays } from '#lib/domain/day.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { setSnooze } from '#lib/server/data/introduction/interests.ts';
import { actOnInterest, type AnswerInterestFailure } from './answer-interest.ts';

/**
 * Puts an interest off for some days: until then it is not on the asked side's desk, and nobody is reminded of it.
 *
 * @param today ISO day in the region
 */
export function snoozeInterest(
	db: Db,
	actor: Actor,
	id: string,
	days: number,
	today: string
): Promise<Result<unknown, AnswerInterestFailure>> {
	return actOnInterest(db, actor, id, 'to', (tx) => setSnooze(tx, id, addDays(today, days)));
}
