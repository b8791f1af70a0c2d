import type { Actor } from '#lib/domain/access/actor.ts';
import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { insertMeetings } from '#lib/server/data/meetings.ts';
import { refusalOf } from '#lib/server/data/refusals.ts';
import { withinBudget } from './budget/within-budget.ts';
import { writeConversation, type WriteConversationFailure } from './write-conversation.ts';

export interface ProposedTimes {
	/** One or two. */
	readonly startsAt: readonly Date[];
	readonly minutes: number;
	readonly place: string | null;
}

export type ProposeTimesFailure =
	| WriteConversationFailure
	| 'time_has_passed'
	| 'too_many_times'
	/** One of the times is proposed or confirmed already. */
	| 'same_time';

/** Proposes times for a talk; the other side confirms one. With a talk confirmed, they would move it. */
export function proposeTimes(
	db: Db,
	actor: Actor,
	introductionId: string,
	times: ProposedTimes
): Promise<Result<null, ProposeTimesFailure> | BudgetRefusal> {
	return withinBudget(() => propose(db, actor, introductionId, times));
}

async function propose(
	db: Db,
	actor: Actor,
	introductionId: string,
	{ startsAt, minutes, place }: ProposedTimes
): Promise<Result<null, ProposeTimesFailure>> {
	try {
		return await writeConversation(db, actor, introductionId, async (tx, organisationId) => {
			await insertMeetings(
				tx,
				startsAt.map((at) => ({
					introductionId,
					proposedByOrganisationId: organisationId,
					startsAt: at,
					minutes,
					place
				}))
			);
			return succeed(null);
		});
	} catch (cause) {
		const refusal = refusalOf(cause);
		if (refusal === 'time_has_passed' || refusal === 'too_many_times') return refuse(refusal);
		if (refusal === 'conflict') return refuse('same_time');
		throw cause;
	}
}
