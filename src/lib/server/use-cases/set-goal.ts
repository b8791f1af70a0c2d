import type { Actor } from '#lib/domain/access/actor.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { setIntroductionGoal } from '#lib/server/data/introductions.ts';
import { writeConversation, type WriteConversationFailure } from './write-conversation.ts';

export interface ConversationPlan {
	/** What the two want to reach together; null to leave it open. */
	readonly goal: string | null;
	readonly nextStep: string | null;
}

/** Writes down what a conversation is for and what comes next; either side may, and the later one stands. */
export function setGoal(
	db: Db,
	actor: Actor,
	introductionId: string,
	plan: ConversationPlan
): Promise<Result<null, WriteConversationFailure>> {
	return writeConversation(db, actor, introductionId, async (tx) =>
		(await setIntroductionGoal(tx, introductionId, plan)) ? succeed(null) : refuse('not_allowed')
	);
}
