import type { Tx } from '#lib/server/data/db.ts';
import { createHash } from 'node:crypto';

/**
 * What was answered when this person sent this key before; null for a new key.
 *
 * @returns `'other'` when the key came with a different request then
 */
export async function findAnswer(
	tx: Tx,
	userId: string,
	key: string,
	request: unknown
): Promise<{ readonly answer: unknown } | 'other' | null> {
	const kept = await tx
		.selectFrom('idempotencyKeys')
		.select(['requestDigest', 'answer'])
		.where('userId', '=', userId)
		.where('key', '=', key)
		.executeTakeFirst();
	if (kept === undefined) return null;
	return kept.requestDigest.equals(digestOf(request)) ? { answer: kept.answer } : 'other';
}

/** Keeps an answer. A second one for the same key is a conflict, and undoes its whole transaction. */
export async function insertAnswer(
	tx: Tx,
	userId: string,
	key: string,
	request: unknown,
	answer: unknown
): Promise<void> {
	await tx
		.insertInto('idempotencyKeys')
		.values({ userId, key, requestDigest: digestOf(request), answer: JSON.stringify(answer) })
		.execute();
}

function digestOf(request: unknown): Buffer {
	return createHash('sha256').update(JSON.stringify(request)).digest();
}
