import type { TransactionBasis } from '#lib/domain/listing/listing.ts';
import { fact } from '../evidence.ts';
import { type Gate, openIf } from './gate.ts';

/** For each way a need wants to come by something, the ways of giving that serve it. */
const SERVED_BY: Readonly<Record<TransactionBasis, readonly TransactionBasis[]>> = {
	lend: ['lend', 'donate'],
	rent: ['rent', 'lend', 'donate'],
	sell: ['sell', 'donate'],
	donate: ['donate']
};

/** A need's basis mirrors the offer's: `sell` on a need means it wants to buy. */
export const transactionBasisGate: Gate = {
	check({ need: { transactionBasis: wanted }, offer: { transactionBasis: given } }) {
		if (wanted === null || given === null) return 'unknown';
		return openIf(SERVED_BY[wanted].includes(given));
	},
	tell({ need: { transactionBasis: wanted }, offer: { transactionBasis: given } }) {
		if (wanted === null || given === null) return [];
		return [fact('need', 'transactionBasis', wanted), fact('offer', 'transactionBasis', given)];
	}
};
