import type { Actor } from '#lib/domain/access/actor.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import {
	findIntroduction,
	setIntroductionGoal
} from '#lib/server/data/introduction/introductions.ts';
import { writeConversation, type WriteConversationFailure } from './write-conversation.ts';

export interface ConversationPlan {
	/** What the two want to reach together; null to leave it open. */
	readonly goal: string | null;
	readonly nextStep: string | null;
	/** The version the writer had before their eyes. */
	readonly seenVersion: number;
}

export type SetGoalFailure =
	| WriteConversationFailure
	/** Somebody saved another plan since the version that was seen. */
	| 'changed_meanwhile';

/** Writes down what a conversation is for and what comes next. What stands there already is saved. */
export function setGoal(
	db: Db,
	actor: Actor,
	introductionId: string,
	{ seenVersion, ...plan }: ConversationPlan
): Promise<Result<null, SetGoalFailure>> {
	return writeConversation<null, 'not_found' | 'changed_meanwhile'>(
		db,
		actor,
		introductionId,
		async (tx) => {
			if (await setIntroductionGoal(tx, introductionId, plan, seenVersion)) return succeed(null);
			const stands = await findIntroduction(tx, introductionId);
			if (stands === null) return refuse('not_found');
			const isSame = stands.goal === plan.goal && stands.nextStep === plan.nextStep;
			return isSame ? succeed(null) : refuse('changed_meanwhile');
		}
	);
}
