import { type FieldFacetName, readField } from '../facets/read-facets.ts';
import { closedGates } from '../gates/gates.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Change } from '../match.ts';
import { rescorePair } from '../score.ts';
import type { ScoredPair } from '../scored-pair.ts';
import { applyEdit, candidateEdits, type ListingEdit, TOUCHED } from './edits.ts';

const MOST_CHANGES = 3;
/** A gain below this changes nothing that anybody would see. */
const LEAST_GAIN = 0.002;

/** Where a pair stands in its list, counted from 1, and where it would stand. */
export interface Ranking {
	readonly current: number;
	rankAfter(score: number, edit: ListingEdit): number;
}

/**
 * The single edits that lift a pair most, or that open every gate of a stopped one. Each is made and the pair
 * scored again; none touches the text, so the comparison of the texts stays.
 */
export function findChanges(scored: ScoredPair, ranking: Ranking | null): readonly Change[] {
	const before = scored.closed.length > 0 ? 0 : scored.score.score;
	return candidateEdits(scored.pair, scored.closed)
		.flatMap((edit): readonly Omit<Change, 'rank' | 'rankGain'>[] => {
			const score = scoreAfter(scored, edit);
			if (score === null || score - before < LEAST_GAIN) return [];
			return [{ edit, score, gain: score - before }];
		})
		.sort((a, b) => b.gain - a.gain)
		.slice(0, MOST_CHANGES)
		.map((change) => {
			if (!ranking) return { ...change, rank: null, rankGain: null };
			const rank = ranking.rankAfter(change.score, change.edit);
			return { ...change, rank, rankGain: ranking.current - rank };
		});
}

/**
 * What a pair scores once the edit is made; null where a gate is closed then or nothing is shared.
 *
 * @param edited the side that the edit is made to, with the edit made
 */
export function scoreAfter(
	{ pair, closed, fields, score, weights }: Omit<ScoredPair, 'listing' | 'text'>,
	edit: ListingEdit,
	edited: ListingProfile = applyEdit(pair[edit.side], edit, pair.now)
): number | null {
	const { need, offer, distanceKm, now, today } = pair;
	const after =
		edit.side === 'need'
			? { need: edited, offer, distanceKm, now, today }
			: { need, offer: edited, distanceKm, now, today };
	const touched = TOUCHED[edit.code];
	if (closed.some((gate) => !touched.gates.includes(gate))) return null;
	if (closedGates(after, touched.gates).length > 0) return null;
	if (touched.facets.length === 0) return score.score;
	const read = (name: FieldFacetName) => readField(name, after);
	return rescorePair(score, fields, touched.facets, read, weights)?.score ?? null;
}
