import type { Evidence, Side } from '../evidence.ts';

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
 * How well one aspect fits, seen from each side: `towards.need` is what the need gains. In [0, 1]; null where
 * it cannot be known from what is said. Unknown is not zero: it is reported as missing, never as a bad fit.
 */
export interface FacetReading {
	readonly towards: Readonly<Record<Side, number | null>>;
	/** Told on demand: most readings only order a list and are never shown. */
	readonly evidence: () => readonly Evidence[];
}

export const UNREAD: FacetReading = { towards: { need: null, offer: null }, evidence: () => [] };

/** For an aspect that both sides see alike. */
export function bothWays(value: number, evidence: () => readonly Evidence[]): FacetReading {
	const share = Math.min(1, Math.max(0, value));
	return { towards: { need: share, offer: share }, evidence };
}
