import { sql, type SqlBool } from 'kysely';
import type { Message, MessagePage } from '#lib/domain/introduction/introduction.ts';
import type { Tx } from '#lib/server/data/db.ts';

export interface NewMessage {
	readonly introductionId: string;
	readonly authorId: string;
	readonly organisationId: string;
	readonly body: string;
	/** Chosen by the sender; a message sent again under it is the same message. */
	readonly submission: string;
}

/** Stores a message once. @returns whether it is new; false where one of this submission is there already */
export async function insertMessage(tx: Tx, message: NewMessage): Promise<boolean> {
	const stored = await tx
		.insertInto('messages')
		.values(message)
		.onConflict((conflict) => conflict.columns(['introductionId', 'submission']).doNothing())
		.returning('id')
		.executeTakeFirst();
	return stored !== undefined;
}

/** Who sent the message of a submission and what it says; null where there is none. */
export async function findSubmission(
	tx: Tx,
	introductionId: string,
	submission: string
): Promise<{ readonly authorId: string | null; readonly body: string } | null> {
	const row = await tx
		.selectFrom('messages')
		.select(['authorId', 'body'])
		.where('introductionId', '=', introductionId)
		.where('submission', '=', submission)
		.executeTakeFirst();
	return row ?? null;
}

export interface ThreadPosition {
	/** Messages before this one; null for the newest. */
	readonly before: string | null;
	readonly limit: number;
}

/** A part of a thread; within it the oldest message comes first. An unknown `before` gives an empty part. */
export async function pageMessages(
	tx: Tx,
	introductionId: string,
	{ before, limit }: ThreadPosition
): Promise<MessagePage> {
	const rows = await tx
		.selectFrom('messages')
		.leftJoin('persons', 'persons.userId', 'messages.authorId')
		.select([
			'messages.id',
			'messages.organisationId',
			'persons.name as authorName',
			'messages.body',
			'messages.sentAt'
		])
		.where('messages.introductionId', '=', introductionId)
		.$if(before !== null, (query) =>
			query.where(
				sql<SqlBool>`(messages.sent_at, messages.id) < (
					select earlier.sent_at, earlier.id from public.messages as earlier
					where earlier.id = ${before} and earlier.introduction_id = ${introductionId}
				)`
			)
		)
		.orderBy('messages.sentAt', 'desc')
		.orderBy('messages.id', 'desc')
		.limit(limit + 1)
		.execute();
	const messages: readonly Message[] = rows.slice(0, limit).reverse();
	return { messages, hasOlder: rows.length > limit, hasNewer: before !== null };
}
