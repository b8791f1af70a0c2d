import { confidenceOf } from '../confidence.ts';
import type { MatchIndex } from '../index/match-index.ts';
import { commonGroundOf } from '../index/common-ground.ts';
import type { ReadListing } from '../index/read-faces.ts';
import type { ScoredPair } from '../scored-pair.ts';

/** Tells of pairs that share one side how sure they are; see `confidenceOf`. */
export function createJudge(
	index: Pick<MatchIndex, 'statistics' | 'read'>,
	draft: ReadListing
): (scored: ScoredPair) => number {
	return ({ listing, text: { space }, score }) => {
		const common = commonGroundOf(draft, index.read(listing), space, index.statistics);
		return confidenceOf(common, score.score);
	};
}
