import { byScore, type ListOrder } from '../exposure/list-order.ts';
import type { ScoredPair } from '../scored-pair.ts';
import { type Ranking, scoreAfter } from './changes.ts';
import { applyEdit, type ListingEdit } from './edits.ts';

interface RankedList {
	/** In the order in which they are shown. */
	readonly shown: readonly ScoredPair[];
	readonly rankingOf: (scored: ScoredPair) => Ranking;
}

/**
 * The rank of each pair in the list as it is shown, before and after an edit. An edit to the other listing moves one
 * pair; an edit to the draft changes every pair of the list, so all are scored again.
 *
 * @param best the best first
 */
export function rankWithin(best: readonly ScoredPair[], order: ListOrder): RankedList {
	const rescored = new Map<string, readonly (number | null)[]>();
	const before = best.map(({ score }) => score.score);
	const shown = inOrder(
		best.map((pair, at) => ({ pair, score: before[at]! })),
		order
	);

	function scoresAfter(edit: ListingEdit, isOfDraft: boolean): readonly (number | null)[] {
		if (!isOfDraft) return before;
		const key = JSON.stringify(edit);
		const known = rescored.get(key);
		if (known) return known;
		const [first] = best;
		const edited = first && applyEdit(first.pair[edit.side], edit, first.pair.now);
		const scores = best.map((scored) => scoreAfter(scored, edit, edited));
		rescored.set(key, scores);
		return scores;
	}

	return {
		shown,
		rankingOf: (scored) => ({
			current: shown.indexOf(scored) + 1,
			rankAfter(score, edit) {
				const scores = scoresAfter(edit, edit.side !== scored.listing.kind);
				if (order === byScore) {
					const isAbove = (other: number | null, at: number) =>
						best[at] !== scored && other !== null && other > score;
					return scores.filter(isAbove).length + 1;
				}
				const others = best.flatMap((pair, at) => {
					const after = scores[at] ?? null;
					return pair === scored || after === null ? [] : [{ pair, score: after }];
				});
				return inOrder([{ pair: scored, score }, ...others], order).indexOf(scored) + 1;
			}
		})
	};
}

interface Standing {
	readonly pair: ScoredPair;
	readonly score: number;
}

/** Of those that score the same, the earlier one comes first. */
function inOrder(standings: readonly Standing[], order: ListOrder): readonly ScoredPair[] {
	const best = standings
		.map(({ pair, score }) => ({ pair, listing: pair.listing, score }))
		.sort((one, other) => other.score - one.score);
	return order(best).map(({ pair }) => pair);
}
