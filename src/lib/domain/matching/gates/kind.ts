import { fact } from '../evidence.ts';
import { type Gate, openIf } from './gate.ts';

/** A need goes with an offer alone. */
export const kindGate: Gate = {
	check: ({ need, offer }) => openIf(need.kind !== offer.kind),
	tell: ({ need, offer }) => [fact('need', 'kind', need.kind), fact('offer', 'kind', offer.kind)]
};
