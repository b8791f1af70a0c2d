import type { RequestEvent } from '@sveltejs/kit';
import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import { describeBudget } from '#lib/i18n/budget.ts';
import { spentBudgetHeaders } from '#lib/server/http/limits/spent-budget.ts';

/** The sentence of a form that is refused with 429, for the budget of whoever sent it; the answer names the wait. */
export function tellSpentBudget(event: RequestEvent, refusal: BudgetRefusal): string {
	event.setHeaders(spentBudgetHeaders(refusal, new Date()));
	return describeBudget(refusal.budget, event.locals.locale);
}
