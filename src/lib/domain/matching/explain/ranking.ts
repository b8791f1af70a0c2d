import type { ListOrder } from '../exposure/list-order.ts';
import type { ListingProfile } from '../listing-profile.ts';
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
	const byEdit = new Map<string, ReadonlyMap<ScoredPair, number>>();
	const now = best.map((pair) => standing(pair, pair.score.score));
	const shown = order.order(now).map(({ pair }) => pair);

	/** The place of every pair once the draft is edited, which is the same for all of them. */
	function placesAfter(edit: ListingEdit): ReadonlyMap<ScoredPair, number> {
		const key = JSON.stringify(edit);
		const known = byEdit.get(key);
		if (known) return known;
		const [first] = best;
		const edited = first && applyEdit(first.pair[edit.side], edit, first.pair.now);
		const after = best.flatMap((pair) => {
			const score = scoreAfter(pair, edit, edited);
			return score === null ? [] : [standing(pair, score)];
		});
		const ordered = order.order(after.sort(byScoreOf));
		const places = new Map(ordered.map(({ pair }, at) => [pair, at + 1]));
		byEdit.set(key, places);
		return places;
	}

	return {
		shown,
		rankingOf: (scored) => ({
			current: shown.indexOf(scored) + 1,
			rankAfter(score, edit) {
				if (edit.side !== scored.listing.kind) return placesAfter(edit).get(scored)!;
				const moved = standing(scored, score);
				const others = now.filter(({ pair }) => pair !== scored);
				return order.placeOf([moved, ...others].sort(byScoreOf), moved);
			}
		})
	};
}

interface Standing {
	readonly pair: ScoredPair;
	readonly listing: ListingProfile;
	readonly score: number;
}

function standing(pair: ScoredPair, score: number): Standing {
	return { pair, listing: pair.listing, score };
}

function byScoreOf(one: Standing, other: Standing): number {
	return other.score - one.score;
}
