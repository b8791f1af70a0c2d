import { type Outcome, reached } from './outcome-ladder.ts';
import type { LoggedProposal } from './proposal-log.ts';

/** What must have been observed before anything is learnt. */
export const LEAST_TO_LEARN = {
	proposals: 200,
	/** Two for each facet: with fewer, chance would speak louder than people, however hard the prior holds. */
	outcomes: 26,
	/** Of fewer organisations the weights would tell what one of them does. */
	organisations: 5
} as const;

export type Observed = Readonly<Record<keyof typeof LEAST_TO_LEARN, number>>;

/** Counts what there is to learn from. */
export function countObserved(
	log: readonly (LoggedProposal & { readonly organisationId: string })[],
	rung: Outcome
): Observed {
	return {
		proposals: log.length,
		outcomes: log.filter(({ outcome }) => reached(outcome, rung)).length,
		organisations: new Set(log.map(({ organisationId }) => organisationId)).size
	};
}

export function isEnough(observed: Observed): boolean {
	return (Object.keys(LEAST_TO_LEARN) as (keyof Observed)[]).every(
		(what) => observed[what] >= LEAST_TO_LEARN[what]
	);
}
