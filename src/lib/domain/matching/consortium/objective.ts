import type { ConsortiumCandidate, ConsortiumProblem, RequiredCapability } from './problem.ts';

/**
 * What a team is worth: how well each capability is answered for, weighted to a sum of 1, less a charge for every
 * member and for money spent.
 *
 * This is the facility location problem (G. Cornuéjols, M. L. Fisher, G. L. Nemhauser, "Location of Bank Accounts
 * to Optimize Float", Management Science 23(8), 1977, 789-810): members are what is opened, capabilities what is
 * served. That a team must cover every required skill at the least cost of working together is team formation
 * (T. Lappas, K. Liu, E. Terzi, "Finding a Team of Experts in Social Networks", KDD 2009, 467-476); they measure
 * that cost in a network of past collaborations. We have no such network, so every member costs the same: a
 * stand-in of our own, as are the three figures below.
 */
const MEMBER_CHARGE = 0.03;
/** Less charge for who fits well: it chooses among those whom only a rule brings in. Below the charge. */
const BEST_FIT_RELIEF = 0.02;
/** Charge for spending the whole budget. */
const BUDGET_CHARGE = 0.1;

/** Shares of the capabilities in the score, in their order; they sum to 1. */
export function capabilityShares(capabilities: readonly RequiredCapability[]): readonly number[] {
	const sum = capabilities.reduce((total, { weight }) => total + weight, 0);
	return capabilities.map(({ weight }) => weight / sum);
}

/** What a member adds to the score by being there, whatever it answers for; never positive. */
export interface Presence {
	readonly member: number;
	/** 0 where there is no budget or the cost is unknown. */
	readonly cost: number;
}

export function presenceOf(
	{ fits, costVnd }: ConsortiumCandidate,
	{ budgetVnd }: Pick<ConsortiumProblem['rules'], 'budgetVnd'>
): Presence {
	let best = 0;
	for (const fit of fits.values()) best = Math.max(best, fit);
	const spent = budgetVnd === null || costVnd === null ? 0 : costVnd / Math.max(1, budgetVnd);
	return { member: -MEMBER_CHARGE + BEST_FIT_RELIEF * best, cost: -BUDGET_CHARGE * spent };
}
