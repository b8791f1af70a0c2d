import { FACET_NAMES } from '../facets/facet.ts';
import { PRIOR_WEIGHTS } from '../score-weights.ts';
import { countObserved, isEnough, type Observed } from './enough.ts';
import { fitWeights } from './fit-weights.ts';
import { isHeldOut } from './held-out.ts';
import { type ModelCard, writeModelCard } from './model-card.ts';
import type { Outcome } from './outcome-ladder.ts';
import { priorFacetWeights } from './prior-facet-weights.ts';
import type { LoggedProposal } from './proposal-log.ts';

/** One observation with whose list it was. */
export interface ListedProposal extends LoggedProposal {
	readonly organisationId: string;
	/** The listing that asked. */
	readonly listingId: string;
}

const RUNG: Outcome = 'interest_sent';
/** A tenth of a standard deviation for each slope: about half of what most gains are worth. */
const SHRINKAGE = 100;
const LEAST_CHANCE = 0.05;

export type Lesson =
	| { readonly ok: true; readonly card: ModelCard }
	| { readonly ok: false; readonly observed: Observed };

/**
 * Learns from the lists that are not kept aside, and judges it by those that are. Nothing, where too little was
 * observed. That the first place is looked at surely and each further one in proportion to 1 / rank is an assumption
 * (Joachims, Swaminathan and Schnabel, "Unbiased Learning-to-Rank with Biased Feedback", 2017, section 6).
 */
export function learn(log: readonly ListedProposal[], now: Date): Lesson {
	const observed = countObserved(log, RUNG);
	if (!isEnough(observed)) return { ok: false, observed };
	const heldOut = log.filter(({ listingId }) => isHeldOut(listingId));
	const learntFrom = log.filter(({ listingId }) => !isHeldOut(listingId));
	const prior = priorFacetWeights(PRIOR_WEIGHTS);
	const settings = { rung: RUNG, shrinkage: SHRINKAGE, leastChance: LEAST_CHANCE };
	const fitted = fitWeights(learntFrom, prior, { ...settings, examine: (rank) => 1 / rank });
	const card = writeModelCard(fitted, {
		...settings,
		facets: FACET_NAMES,
		prior,
		heldOut,
		observations: learntFrom.length,
		now
	});
	return { ok: true, card };
}
