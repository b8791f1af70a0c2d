import { type Evidence, fact, type Side } from '../evidence.ts';
import type { Pair } from '../pair.ts';

/** What makes a pair fit, in the order in which reasons are told when they weigh the same. */
export const FACET_NAMES = [
	'capability',
	'codes',
	'subject',
	'readiness',
	'partnership',
	'place',
	'budget',
	'quantity',
	'value_chain',
	'helix',
	'trust',
	'freshness',
	'wishes'
] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/**
 * How well one aspect fits, seen from each side: `need` is what the need gains. In [0, 1]; null where
 * it cannot be known from what is said. Unknown is not zero: it is reported as missing, never as a bad fit.
 */
export type FacetReading = Readonly<Record<Side, number | null>>;

/** Reading is apart from telling: most readings only order a list and are never shown. */
export interface FacetReader {
	readonly read: (pair: Pair) => FacetReading;
	/** What a reading rests on; empty where nothing is said. */
	readonly tell: (pair: Pair) => readonly Evidence[];
}

export const UNREAD: FacetReading = { need: null, offer: null };

/** For an aspect that both sides see alike. */
export function bothWays(value: number): FacetReading {
	const share = Math.min(1, Math.max(0, value));
	return { need: share, offer: share };
}

/** What one side says and what the other says, where both do. */
export function tellBoth(
	field: string,
	need: string | number | null,
	offer: string | number | null
): readonly Evidence[] {
	if (need === null || offer === null) return [];
	return [fact('need', field, need), fact('offer', field, offer)];
}
