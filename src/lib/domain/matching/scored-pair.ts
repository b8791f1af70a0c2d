import { type FieldReadings, readFields } from './facets/read-facets.ts';
import type { GateDecision } from './gates/gate.ts';
import { checkGates } from './gates/gates.ts';
import type { TextComparison } from './index/text-comparison.ts';
import type { ListingProfile } from './listing-profile.ts';
import type { Pair } from './pair.ts';
import { type Score, scorePair } from './score.ts';
import type { ScoreWeights } from './score-weights.ts';

/** A pair with everything computed that ordering and explaining need. */
export interface ScoredPair {
	/** The side that was searched for. */
	readonly listing: ListingProfile;
	readonly pair: Pair;
	readonly text: TextComparison;
	/** Every gate, in the order of `GATE_CODES`. */
	readonly gates: readonly GateDecision[];
	readonly fields: FieldReadings;
	readonly score: Score;
	/** By which it was scored. */
	readonly weights: ScoreWeights;
}

/** Null where the two have nothing in common, or less than `least`. */
export function scoreCandidate(
	{ listing, text }: Pick<ScoredPair, 'listing' | 'text'>,
	pair: Pair,
	{ weights, least = 0 }: { readonly weights: ScoreWeights; readonly least?: number }
): ScoredPair | null {
	const fields = readFields(pair);
	const score = scorePair(text, fields, weights);
	if (!score || score.score < least) return null;
	return { listing, pair, text, gates: checkGates(pair), fields, score, weights };
}
