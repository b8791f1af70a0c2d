import type { Evidence } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { bothWays, type FacetReading, tellBoth, UNREAD } from './facet.ts';
import { readinessFit, rulesFor } from './readiness-rules.ts';

/** How well the levels fit for the way of working together in which they fit best. */
export function readReadiness({ need, offer }: Pair): FacetReading {
	const wanted = levelOf(need.readiness);
	const reached = levelOf(offer.readiness);
	if (wanted === null || reached === null) return UNREAD;
	let best = -1;
	for (const rule of rulesFor(need.partnershipTypes, offer.partnershipTypes)) {
		best = Math.max(best, readinessFit(rule, wanted, reached));
	}
	if (best < 0) return UNREAD;
	return bothWays(best);
}

export function tellReadiness({ need, offer }: Pair): readonly Evidence[] {
	return tellBoth('readiness', levelOf(need.readiness), levelOf(offer.readiness));
}

function levelOf(readiness: number | null): number | null {
	return readiness !== null && readiness >= 1 && readiness <= 9 ? readiness : null;
}
