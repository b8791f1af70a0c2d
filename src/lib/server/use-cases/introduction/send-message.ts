import type { Actor } from '#lib/domain/access/actor.ts';
import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { findSubmission, insertMessage } from '#lib/server/data/introduction/messages.ts';
import { withinBudget } from '#lib/server/use-cases/access/within-budget.ts';
import { writeConversation, type WriteConversationFailure } from './write-conversation.ts';

export interface MessageToSend {
	readonly body: string;
	/** Chosen by the sender and sent again with every retry. */
	readonly submission: string;
}

export type SendMessageFailure = WriteConversationFailure | 'submission_used_before';

export interface SentMessage {
	readonly is: 'new' | 'sent_before';
}

/** Adds a message to a conversation; sent again with the same submission it stays one message. */
export function sendMessage(
	db: Db,
	actor: Actor,
	introductionId: string,
	message: MessageToSend
): Promise<Result<SentMessage, SendMessageFailure> | BudgetRefusal> {
	return withinBudget(() =>
		writeConversation<SentMessage, 'submission_used_before'>(
			db,
			actor,
			introductionId,
			async (tx, organisationId) => {
				const isNew = await insertMessage(tx, {
					introductionId,
					organisationId,
					authorId: actor.userId,
					...message
				});
				if (isNew) return succeed({ is: 'new' });
				const before = await findSubmission(tx, introductionId, message.submission);
				const isSame = before?.authorId === actor.userId && before.body === message.body;
				return isSame ? succeed({ is: 'sent_before' }) : refuse('submission_used_before');
			}
		)
	);
}
