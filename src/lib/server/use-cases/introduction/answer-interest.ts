import { mayEdit, type Actor } from '#lib/domain/access/actor.ts';
import type { InterestSide } from '#lib/domain/introduction/interest.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import {
	findInterest,
	moveInterest,
	type InterestAnswer
} from '#lib/server/data/introduction/interests.ts';
import { refusedAs } from '#lib/server/data/refusals.ts';

export type AnswerInterestFailure =
	| 'not_found'
	/** The actor's side may not do this, or the actor may only read. */
	| 'not_allowed'
	/** Somebody answered, withdrew or let it lapse before; read it again to see. */
	| 'conflict';

/** Does something to an interest in the name of one of its sides; `work` says whether a row was written. */
export async function actOnInterest(
	db: Db,
	actor: Actor,
	id: string,
	side: InterestSide,
	work: (tx: Tx) => Promise<boolean>
): Promise<Result<{ readonly introductionId: string | null }, AnswerInterestFailure>> {
	if (!isUuid(id)) return refuse('not_found');
	return refusedAs({ not_allowed: 'not_allowed', illegal_move: 'conflict' }, () =>
		db.transaction(identityOf(actor), async (tx) => {
			const before = await findInterest(tx, id);
			if (before === null) return refuse('not_found');
			if (!mayEdit(actor, before.organisations[side].id)) return refuse('not_allowed');
			if (!(await work(tx))) return refuse('not_allowed');
			const after = await findInterest(tx, id);
			return succeed({ introductionId: after?.introductionId ?? null });
		})
	);
}

/** Moves an interest on in the name of one of its sides. */
export function answerInterest(
	db: Db,
	actor: Actor,
	id: string,
	side: InterestSide,
	answer: InterestAnswer
): Promise<Result<{ readonly introductionId: string | null }, AnswerInterestFailure>> {
	return actOnInterest(db, actor, id, side, (tx) => moveInterest(tx, id, answer));
}
