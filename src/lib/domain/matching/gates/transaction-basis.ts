import type { TransactionBasis } from '#lib/domain/listing/listing.ts';
import { fact } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { UNKNOWN, verdict, type Verdict } from './gate.ts';

/** For each way a need wants to come by something, the ways of giving that serve it. */
const SERVED_BY: Readonly<Record<TransactionBasis, readonly TransactionBasis[]>> = {
	lend: ['lend', 'donate'],
	rent: ['rent', 'lend', 'donate'],
	sell: ['sell', 'donate'],
	donate: ['donate']
};

/** A need's basis mirrors the offer's: `sell` on a need means it wants to buy. */
export function transactionBasisGate({ need, offer }: Pair): Verdict {
	const [wanted, given] = [need.transactionBasis, offer.transactionBasis];
	if (wanted === null || given === null) return UNKNOWN;
	return verdict(SERVED_BY[wanted].includes(given), () => [
		fact('need', 'transactionBasis', wanted),
		fact('offer', 'transactionBasis', given)
	]);
}
