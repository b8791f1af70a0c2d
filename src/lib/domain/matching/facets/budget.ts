import { fact } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { bothWays, type FacetReading, UNREAD } from './facet.ts';

/**
 * 1 where the need's highest budget reaches the offer's lowest price, otherwise the share of the price it
 * reaches. Where money itself is sought it is the other way round: what is given against what is asked for.
 */
export function readBudget({ need, offer }: Pair): FacetReading {
	const isFunding = need.subject === 'funding' || offer.subject === 'funding';
	const [payer, payee] = isFunding ? [offer, need] : [need, offer];
	const most = amount(payer.budgetMaxVnd) ?? amount(payer.budgetMinVnd);
	const least = amount(payee.budgetMinVnd) ?? amount(payee.budgetMaxVnd);
	if (most === null || least === null) return UNREAD;
	return bothWays(least === 0 ? 1 : most / least, () => [
		fact(isFunding ? 'offer' : 'need', 'budgetMaxVnd', most),
		fact(isFunding ? 'need' : 'offer', 'budgetMinVnd', least)
	]);
}

function amount(vnd: number | null): number | null {
	return vnd !== null && Number.isFinite(vnd) && vnd >= 0 ? vnd : null;
}
