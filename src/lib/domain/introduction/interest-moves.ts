import type { InterestSide } from './interest.ts';
import { OPEN_INTEREST_STATUSES, type InterestStatus } from './statuses.ts';

/** What the asked side may note about an interest before it answers. */
export const REVIEW_STATUSES = ['clarifying', 'qualified', 'shortlisted'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

export const INTEREST_MOVES = [
	'withdraw',
	'accept',
	'decline',
	'snooze',
	...REVIEW_STATUSES
] as const;
export type InterestMove = (typeof INTEREST_MOVES)[number];

export function isOpenInterest(status: InterestStatus): boolean {
	return OPEN_INTEREST_STATUSES.some((open) => open === status);
}

/**
 * What a side may do with an interest that stands at `status`. The database holds the same rules; here they
 * decide what a page offers.
 */
export function movesOf(side: InterestSide, status: InterestStatus): readonly InterestMove[] {
	if (!isOpenInterest(status)) return [];
	if (side === 'from') return ['withdraw'];
	return ['accept', 'decline', 'snooze', ...REVIEW_STATUSES.filter((review) => review !== status)];
}
