import { trustIn } from './facets/trust.ts';
import type { ScoredPair } from './scored-pair.ts';

/**
 * The best first. Ties: the better verified, then the later confirmed, then the id, so that the order never
 * depends on where a listing lies in memory.
 */
export function compareScored(one: ScoredPair, other: ScoredPair): number {
	return (
		other.score.score - one.score.score ||
		(trustIn(other.listing) ?? -1) - (trustIn(one.listing) ?? -1) ||
		confirmedTime(other) - confirmedTime(one) ||
		(one.listing.id < other.listing.id ? -1 : 1)
	);
}

function confirmedTime({ listing }: ScoredPair): number {
	const time = listing.confirmedAt?.getTime() ?? 0;
	return Number.isFinite(time) ? time : 0;
}
