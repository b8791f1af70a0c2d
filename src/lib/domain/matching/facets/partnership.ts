import type { Pair } from '../pair.ts';
import { listFacts } from '../gates/overlap.ts';
import { type FacetReading, UNREAD } from './facet.ts';

/** For each side, the share of the ways of working together it named that the other named too. */
export function readPartnership({ need, offer }: Pair): FacetReading {
	const [wanted, offered] = [new Set(need.partnershipTypes), new Set(offer.partnershipTypes)];
	if (wanted.size === 0 || offered.size === 0) return UNREAD;
	const shared = [...wanted].filter((type) => offered.has(type));
	return {
		towards: { need: shared.length / wanted.size, offer: shared.length / offered.size },
		evidence: () => [
			...listFacts('need', 'partnershipTypes', shared),
			...listFacts('offer', 'partnershipTypes', shared)
		]
	};
}
