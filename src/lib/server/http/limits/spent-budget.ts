import { secondsToWait, type BudgetRefusal } from '#lib/domain/access/budget.ts';
import { problem } from '#lib/server/http/api/problem.ts';

/** The headers of an answer that refuses for a budget. */
export function spentBudgetHeaders(
	{ budget }: BudgetRefusal,
	now: Date
): { 'retry-after': string } {
	return { 'retry-after': String(secondsToWait(budget, now)) };
}

/** The refusal as programs read it: 429, with `Retry-After`. @param detail the sentence, in the reader's language */
export function refuseSpentBudget(refusal: BudgetRefusal, detail: string, now: Date): Response {
	return problem({
		status: 429,
		code: refusal.failure,
		detail,
		headers: spentBudgetHeaders(refusal, now)
	});
}
