import { findConsortia } from './answer-consortia.ts';
import { explainPairs, findMatches, findStanding } from './answer-matches.ts';
import { findNear } from './answer-near.ts';
import { findOrganisations } from './answer-organisations.ts';
import { findStored } from './answer-stored.ts';
import { understandText } from './answer-text.ts';
import type { MatchingRegion } from './matching-region.ts';
import { findUnsaid, searchWords } from './search-words.ts';

/**
 * All that can be asked of a region's index. Each act is a pure function of the region and one question; questions and
 * answers are plain data, so that they can travel between threads (the structured clone algorithm).
 */
const ACTS = {
	findMatches,
	explainPairs,
	findStanding,
	findStored,
	findOrganisations,
	findConsortia,
	understandText,
	findNear,
	searchWords,
	findUnsaid,
	saveIndex: ({ index }: MatchingRegion, _: null) => index.save()
};

type Acts = typeof ACTS;
export type ActName = keyof Acts;
export type Question<Name extends ActName> = Parameters<Acts[Name]>[1];
export type Answer<Name extends ActName> = ReturnType<Acts[Name]>;

export function answerQuestion<Name extends ActName>(
	region: MatchingRegion,
	name: Name,
	question: Question<Name>
): Answer<Name> {
	const act = ACTS[name] as unknown as (
		region: MatchingRegion,
		question: Question<Name>
	) => Answer<Name>;
	return act(region, question);
}
