import type { Actor } from '#lib/domain/access/actor.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { refusalOf } from '#lib/server/data/refusals.ts';
import { findAnswer, insertAnswer } from '#lib/server/data/submission/idempotency.ts';

export interface Submission {
	readonly userId: string;
	/** Chosen by the sender and sent again with every retry; null where the sender does not retry. */
	readonly key: string | null;
	/** What is asked for; the same key for something else is refused. */
	readonly request: unknown;
}

/**
 * As `doOnce`, in a transaction of the actor. Of two sent at the same moment the later one gets the answer of the
 * first.
 *
 * @throws what `work` throws, also a conflict that is not with itself
 */
export async function actOnce<Answer, Failure extends string>(
	db: Db,
	{ userId }: Actor,
	{ key, request }: Omit<Submission, 'userId'>,
	work: (tx: Tx) => Promise<Result<Answer, Failure>>
): Promise<Result<Answer, Failure | 'key_used_before'>> {
	const attempt = () =>
		db.transaction(identityOf({ userId }), (tx) => doOnce(tx, { userId, key, request }, work));
	try {
		return await attempt();
	} catch (cause) {
		if (key === null || refusalOf(cause) !== 'conflict') throw cause;
		return attempt();
	}
}

/**
 * Does a piece of work once for each key, and gives the first answer again to everybody who retries. Runs in
 * the transaction of the work, so that the effect and the memory of it stand or fall together; of two at the
 * same moment the later one meets a `conflict` and finds the answer when it tries again.
 */
export async function doOnce<Answer, Failure extends string>(
	tx: Tx,
	{ userId, key, request }: Submission,
	work: (tx: Tx) => Promise<Result<Answer, Failure>>
): Promise<Result<Answer, Failure | 'key_used_before'>> {
	if (key === null) return work(tx);
	const before = await findAnswer(tx, userId, key, request);
	if (before === 'other') return refuse('key_used_before');
	if (before !== null) return succeed(before.answer as Answer);
	const done = await work(tx);
	if (done.ok) await insertAnswer(tx, userId, key, request, done.value);
	return done;
}
