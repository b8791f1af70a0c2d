import { fact } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { bothWays, type FacetReading, UNREAD } from './facet.ts';
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
	return bothWays(best, () => [
		fact('need', 'readiness', wanted),
		fact('offer', 'readiness', reached)
	]);
}

function levelOf(readiness: number | null): number | null {
	return readiness !== null && readiness >= 1 && readiness <= 9 ? readiness : null;
}
