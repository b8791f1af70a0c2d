import type { BudgetedAct, SpentBudget } from '#lib/domain/access/budget.ts';
import { formatDateTime } from './dates.ts';
import type { Locale } from './locale.ts';
import { m } from './messages.ts';

interface Told {
	readonly amount: number;
	readonly period: string;
	readonly when: string;
}

const SENTENCES: Readonly<Record<BudgetedAct, (told: Told) => string>> = {
	found_organisation: m.budget_found_organisation,
	ask_to_join: m.budget_ask_to_join,
	write_listing: m.budget_write_listing,
	publish_listing: m.budget_publish_listing,
	send_interest: m.budget_send_interest,
	send_message: m.budget_send_message,
	propose_time: m.budget_propose_time,
	declare_conflict: m.budget_declare_conflict,
	cause_mail: m.budget_cause_mail
};

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Which limit was reached, and when it goes on. */
export function describeBudget(
	{ act, amount, periodSeconds, goesOnAt }: SpentBudget,
	locale: Locale
): string {
	// The sentence names a minute, and that one must not be too early.
	const when = formatDateTime(new Date(goesOnAt.getTime() + 59_999), locale);
	return SENTENCES[act]({ amount, period: describePeriod(periodSeconds), when });
}

function describePeriod(seconds: number): string {
	if (seconds === HOUR) return m.budget_period_hour();
	if (seconds === DAY) return m.budget_period_day();
	if (seconds % DAY === 0) return m.budget_period_days({ count: seconds / DAY });
	if (seconds % HOUR === 0) return m.budget_period_hours({ count: seconds / HOUR });
	return m.budget_period_minutes({ count: Math.ceil(seconds / 60) });
}
