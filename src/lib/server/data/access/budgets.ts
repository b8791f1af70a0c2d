import type { BudgetedAct, SpentBudget } from '#lib/domain/access/budget.ts';
import type { Tx } from '#lib/server/data/db.ts';

/** The limit behind an error of the database; null for any other error. */
export function spentBudgetOf(cause: unknown): SpentBudget | null {
	if (!(cause instanceof Error) || !('code' in cause) || cause.code !== 'TX020') return null;
	if (!('detail' in cause) || typeof cause.detail !== 'string') return null;
	const { goesOnAt, ...told } = JSON.parse(cause.detail) as {
		readonly act: BudgetedAct;
		readonly amount: number;
		readonly periodSeconds: number;
		readonly goesOnAt: string;
	};
	return { ...told, goesOnAt: new Date(goesOnAt) };
}

/** Forgets acts that count for no period any more. @returns how many */
export async function deleteOldSpentActs(tx: Tx, before: Date): Promise<number> {
	const { numDeletedRows } = await tx
		.deleteFrom('spentActs')
		.where('at', '<', before)
		.executeTakeFirst();
	return Number(numDeletedRows);
}
