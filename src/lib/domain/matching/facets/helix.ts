import type { Evidence } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { bothWays, type FacetReading, tellBoth, UNREAD } from './facet.ts';

/** Two of one sphere still trade; crossing from one sphere to another is what the platform is for. */
const SAME_SPHERE = 0.4;

export function readHelix({ need, offer }: Pair): FacetReading {
	const wanting = need.organisation?.sphere ?? null;
	const offering = offer.organisation?.sphere ?? null;
	if (wanting === null || offering === null) return UNREAD;
	return bothWays(wanting === offering ? SAME_SPHERE : 1);
}

export function tellHelix({ need, offer }: Pair): readonly Evidence[] {
	const spheres = [need.organisation?.sphere ?? null, offer.organisation?.sphere ?? null] as const;
	return tellBoth('organisation.sphere', ...spheres);
}
