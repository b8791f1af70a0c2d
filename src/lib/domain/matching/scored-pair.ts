import { type FieldReadings, readFields } from './facets/read-facets.ts';
import type { GateCode } from './gates/gate.ts';
import { closedGates } from './gates/gates.ts';
import type { TextComparison } from './index/text-comparison.ts';
import type { ListingProfile } from './listing-profile.ts';
import type { Pair } from './pair.ts';
import { type Capability, capabilityOf, type Score, scorePair } from './score.ts';
import type { ScoreWeights } from './score-weights.ts';

/** A pair with everything computed that ordering and explaining need. */
export interface ScoredPair {
	/** The side that was searched for. */
	readonly listing: ListingProfile;
	readonly pair: Pair;
	readonly text: TextComparison;
	/** The gates that stop it, in the order of `GATE_CODES`; empty where none does. */
	readonly closed: readonly GateCode[];
	readonly fields: FieldReadings;
	readonly score: Score;
	/** By which it was scored. */
	readonly weights: ScoreWeights;
}

interface ScoreOptions {
	readonly weights: ScoreWeights;
	readonly least?: number;
	/** Where it is known already. */
	readonly capability?: Capability;
}

/** Null where the two have nothing in common, or less than `least`. */
export function scoreCandidate(
	{ listing, text }: Pick<ScoredPair, 'listing' | 'text'>,
	pair: Pair,
	{ weights, least = 0, capability = capabilityOf(text) }: ScoreOptions
): ScoredPair | null {
	const fields = readFields(pair);
	const score = scorePair(capability, fields, weights);
	if (!score || score.score < least) return null;
	return { listing, pair, text, closed: closedGates(pair), fields, score, weights };
}
