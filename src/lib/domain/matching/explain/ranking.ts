import type { ScoredPair } from '../scored-pair.ts';
import { type Ranking, scoreAfter } from './changes.ts';
import { applyEdit, type ListingEdit } from './edits.ts';

/**
 * The rank of each shown pair before and after an edit. An edit to the other listing moves one pair; an edit to
 * the draft changes every pair of the list, so all are scored again.
 */
export function rankWithin(shown: readonly ScoredPair[]): (scored: ScoredPair) => Ranking {
	const rescored = new Map<string, readonly (number | null)[]>();

	function scoresAfter(edit: ListingEdit, isOfDraft: boolean): readonly (number | null)[] {
		if (!isOfDraft) return shown.map(({ score }) => score.score);
		const key = JSON.stringify(edit);
		const known = rescored.get(key);
		if (known) return known;
		const [first] = shown;
		const edited = first && applyEdit(first.pair[edit.side], edit, first.pair.now);
		const scores = shown.map((scored) => scoreAfter(scored, edit, edited));
		rescored.set(key, scores);
		return scores;
	}

	return (scored) => ({
		current: shown.indexOf(scored) + 1,
		rankAfter(score, edit) {
			const scores = scoresAfter(edit, edit.side !== scored.listing.kind);
			const above = scores.filter(
				(other, at) => shown[at] !== scored && other !== null && other > score
			);
			return above.length + 1;
		}
	});
}
