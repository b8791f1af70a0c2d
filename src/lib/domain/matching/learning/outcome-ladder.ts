/** How far a proposal came, from being put in a list to a promise kept. */
export const OUTCOMES = [
	'shown',
	'opened',
	'interest_sent',
	'accepted',
	'introduced',
	'met',
	'agreed',
	'delivered'
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Whether a proposal came at least so far. */
export function reached(outcome: Outcome, rung: Outcome): boolean {
	return OUTCOMES.indexOf(outcome) >= OUTCOMES.indexOf(rung);
}
