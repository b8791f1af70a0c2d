import type { Actor } from '#lib/domain/access/actor.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { setSnooze } from '#lib/server/data/introduction/interests.ts';
import { actOnInterest, type AnswerInterestFailure } from './answer-interest.ts';

const DAY_MS = 86_400_000;

/** Puts an interest off for some days: it leaves the asked side's desk, and nobody is reminded of it. */
export function snoozeInterest(
	db: Db,
	actor: Actor,
	id: string,
	days: number,
	now: Date
): Promise<Result<unknown, AnswerInterestFailure>> {
	const until = new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
	return actOnInterest(db, actor, id, 'to', (tx) => setSnooze(tx, id, until));
}
