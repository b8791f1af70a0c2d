import type {
	RegionComputer,
	RegionSnapshot
} from '#lib/domain/matching/region-run/region-computer.ts';
import { createRegionMatcher } from '#lib/domain/matching/region-run/region-matcher.ts';
import { toMatchRow, type MatchRow } from '#lib/server/data/matching/match-row.ts';

/** Computes over the region in this thread, one part after the other. */
export function computeHere(snapshot: RegionSnapshot): Promise<RegionComputer<MatchRow>> {
	const matcher = createRegionMatcher(snapshot);
	return Promise.resolve({
		lanes: 1,
		score: (task) => Promise.resolve(matcher.score(task)),
		explain: (pairs) => Promise.resolve(Array.from(matcher.explain(pairs), toMatchRow)),
		close: () => Promise.resolve()
	});
}
