import type { Actor } from '#lib/domain/access/actor.ts';
import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { insertMeetings } from '#lib/server/data/introduction/meetings.ts';
import { refusalOf, refusedAs } from '#lib/server/data/refusals.ts';
import { withinBudget } from '#lib/server/use-cases/access/within-budget.ts';
import { doOnce } from '#lib/server/use-cases/submission/do-once.ts';
import { writeConversation, type WriteConversationFailure } from './write-conversation.ts';

export interface ProposedTimes {
	/** One or two. */
	readonly startsAt: readonly Date[];
	readonly minutes: number;
	readonly place: string | null;
	/** Sent again with a retry; see `doOnce`. */
	readonly submission: string | null;
}

export type ProposeTimesFailure =
	| WriteConversationFailure
	| 'time_has_passed'
	| 'time_too_far'
	| 'too_many_times'
	/** One of the times is proposed or confirmed already. */
	| 'same_time'
	| 'key_used_before';

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
	{ submission: key, ...request }: ProposedTimes
): Promise<Result<null, ProposeTimesFailure>> {
	const { startsAt, ...rest } = request;
	const { userId } = actor;
	const attempt = () =>
		writeConversation(db, actor, introductionId, (tx, organisationId) =>
			doOnce<null, never>(
				tx,
				{ userId, key, request: { introductionId, ...request } },
				async () => {
					await insertMeetings(
						tx,
						startsAt.map((at) => ({
							introductionId,
							proposedByOrganisationId: organisationId,
							startsAt: at,
							...rest
						}))
					);
					return succeed(null);
				}
			)
		);
	const failures = {
		time_has_passed: 'time_has_passed',
		time_too_far: 'time_too_far',
		too_many_times: 'too_many_times',
		conflict: 'same_time'
	} as const;
	return refusedAs(failures, () =>
		attempt().catch((cause: unknown) => {
			// Sent twice at the same moment: the other one has stored the answer by now.
			if (refusalOf(cause) === 'conflict' && key !== null) return attempt();
			throw cause;
		})
	);
}
