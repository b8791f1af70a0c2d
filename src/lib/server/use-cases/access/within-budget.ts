import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import { spentBudgetOf } from '#lib/server/data/access/budgets.ts';

/** Does what the database counts. Nothing of it stays where it is refused for having been done too often. */
export async function withinBudget<Outcome>(
	work: () => Promise<Outcome>
): Promise<Outcome | BudgetRefusal> {
	try {
		return await work();
	} catch (cause) {
		const budget = spentBudgetOf(cause);
		if (budget === null) throw cause;
		return { ok: false, failure: 'budget_spent', budget };
	}
}
