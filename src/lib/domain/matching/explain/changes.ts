import { readFields } from '../facets/read-facets.ts';
import { checkGates, isStopped } from '../gates/gates.ts';
import type { TextComparison } from '../index/text-comparison.ts';
import type { Change } from '../match.ts';
import { pairUp, type Pair } from '../pair.ts';
import { scorePair } from '../score.ts';
import { applyEdit, candidateEdits, type ListingEdit } from './edits.ts';

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
export function findChanges(
	pair: Pair,
	text: TextComparison,
	ranking: Ranking | null
): readonly Change[] {
	const closed = checkGates(pair).filter(({ status }) => status === 'closed');
	const before = closed.length > 0 ? null : (scorePair(text, readFields(pair))?.score ?? null);
	return candidateEdits(
		pair,
		closed.map(({ code }) => code)
	)
		.flatMap((edit): readonly Omit<Change, 'rank' | 'rankGain'>[] => {
			const score = scoreOpen(editPair(pair, edit), text);
			if (score === null || score - (before ?? 0) < LEAST_GAIN) return [];
			return [{ edit, score, gain: score - (before ?? 0) }];
		})
		.sort((a, b) => b.gain - a.gain)
		.slice(0, MOST_CHANGES)
		.map((change) => {
			if (!ranking) return { ...change, rank: null, rankGain: null };
			const rank = ranking.rankAfter(change.score, change.edit);
			return { ...change, rank, rankGain: ranking.current - rank };
		});
}

export function editPair(pair: Pair, edit: ListingEdit): Pair {
	const edited = applyEdit(pair[edit.side], edit, pair.now);
	return edit.side === 'need'
		? pairUp(edited, pair.offer, pair.now)
		: pairUp(pair.need, edited, pair.now);
}

/** Null where a gate is closed or nothing is shared. */
export function scoreOpen(pair: Pair, text: TextComparison): number | null {
	if (isStopped(checkGates(pair))) return null;
	return scorePair(text, readFields(pair))?.score ?? null;
}
