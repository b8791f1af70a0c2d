import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { findAnswer, insertAnswer } from '#lib/server/data/idempotency.ts';

export interface Submission {
	readonly userId: string;
	/** Chosen by the sender and sent again with every retry; null where the sender does not retry. */
	readonly key: string | null;
	/** What is asked for; the same key for something else is refused. */
	readonly request: unknown;
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
