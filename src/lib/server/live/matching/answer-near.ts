import type { Nearness, NearestQuery } from '#lib/domain/matching/embedding/nearest-listings.ts';
import type { MatchingRegion } from './matching-region.ts';

export interface FoundNear {
	readonly nearness: Nearness;
	/** As far as the vectors reach that it was found among; see the change `vectors`. */
	readonly reach: number;
}

/** The published listings whose vectors lie nearest; none where no vectors were brought. */
export function findNear(region: MatchingRegion, query: NearestQuery): FoundNear {
	const { shelf, reach } = region.vectors;
	const isLive = (id: string) => region.find(id) !== null;
	return { nearness: shelf?.nearest(query, isLive) ?? new Map<string, number>(), reach };
}
