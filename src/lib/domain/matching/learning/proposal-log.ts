import type { Outcome } from './outcome-ladder.ts';

/** One proposal, why it was shown and what became of it. Kept only of people who agreed that it may be. */
export interface LoggedProposal {
	/** Values of the facets in the order of the weights, in [0, 1]; 0 where unknown. */
	readonly facets: readonly number[];
	/** Chance with which it was shown at all, in (0, 1]. */
	readonly propensity: number;
	/** Place in the list, from 1. */
	readonly rank: number;
	readonly outcome: Outcome;
}
