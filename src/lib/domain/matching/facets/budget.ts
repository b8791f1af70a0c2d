import { type Evidence, fact } from '../evidence.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Pair } from '../pair.ts';
import { bothWays, type FacetReading, UNREAD } from './facet.ts';

/**
 * 1 where the need's highest budget reaches the offer's lowest price, otherwise the share of the price it
 * reaches. Where money itself is sought it is the other way round: what is given against what is asked for.
 */
export function readBudget(pair: Pair): FacetReading {
	const isFunding = isOfFunding(pair);
	const most = mostOf(isFunding ? pair.offer : pair.need);
	const least = leastOf(isFunding ? pair.need : pair.offer);
	if (most === null || least === null) return UNREAD;
	return bothWays(least === 0 ? 1 : most / least);
}

export function tellBudget(pair: Pair): readonly Evidence[] {
	const [payer, payee] = isOfFunding(pair)
		? (['offer', 'need'] as const)
		: (['need', 'offer'] as const);
	const [most, least] = [mostOf(pair[payer]), leastOf(pair[payee])];
	if (most === null || least === null) return [];
	return [fact(payer, 'budgetMaxVnd', most), fact(payee, 'budgetMinVnd', least)];
}

function isOfFunding({ need, offer }: Pair): boolean {
	return need.subject === 'funding' || offer.subject === 'funding';
}

function mostOf({ budgetMinVnd, budgetMaxVnd }: ListingProfile): number | null {
	return amount(budgetMaxVnd) ?? amount(budgetMinVnd);
}

function leastOf({ budgetMinVnd, budgetMaxVnd }: ListingProfile): number | null {
	return amount(budgetMinVnd) ?? amount(budgetMaxVnd);
}

function amount(vnd: number | null): number | null {
	return vnd !== null && Number.isFinite(vnd) && vnd >= 0 ? vnd : null;
}
