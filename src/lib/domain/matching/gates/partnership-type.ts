import type { Gate } from './gate.ts';
import { checkOverlap, tellOverlap } from './overlap.ts';

/** Open where both name a way of working together. */
export const partnershipTypeGate: Gate = {
	check: ({ need, offer }) => checkOverlap(need.partnershipTypes, offer.partnershipTypes),
	tell: ({ need, offer }) =>
		tellOverlap('partnershipTypes', need.partnershipTypes, offer.partnershipTypes)
};
