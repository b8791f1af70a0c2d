/** What reaches others and is counted, so that nobody fills the region alone. */
export const BUDGETED_ACTS = [
	'found_organisation',
	'ask_to_join',
	'write_listing',
	'publish_listing',
	'send_interest',
	'send_message',
	'propose_time',
	'declare_conflict',
	'cause_mail'
] as const;
export type BudgetedAct = (typeof BUDGETED_ACTS)[number];

/** A limit that was reached. */
export interface SpentBudget {
	readonly act: BudgetedAct;
	/** How often the act may be done in one period. */
	readonly amount: number;
	readonly periodSeconds: number;
	/** When the next one may be done. */
	readonly goesOnAt: Date;
}

export interface BudgetRefusal {
	readonly ok: false;
	readonly failure: 'budget_spent';
	readonly budget: SpentBudget;
}

/** Whole seconds until the act may be done again; 1 or more. */
export function secondsToWait({ goesOnAt }: SpentBudget, now: Date): number {
	return Math.max(1, Math.ceil((goesOnAt.getTime() - now.getTime()) / 1000));
}
