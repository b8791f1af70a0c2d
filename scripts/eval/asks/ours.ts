import { describeNeed } from '#lib/domain/listing/describe-need.ts';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import { createMatchIndex } from '#lib/domain/matching/index/match-index.ts';
import { matchListing } from '#lib/domain/matching/match-listing.ts';
import { scoreBest } from '#lib/domain/matching/score-best.ts';
import { createGazetteer } from '#lib/domain/place/gazetteer.ts';
import { VARIED_AMONG } from '#lib/server/use-cases/list-lengths.ts';
import type { OpenAskEngine } from './ask-engine.ts';

/** The day on which the listings of the set were frozen, so that ages never change the figures. */
const NOW = new Date('2026-11-29T12:00:00Z');
const NOWHERE = createGazetteer([]);

/** The matching engine, asked as the box of the home page asks it. */
export const openOurs: OpenAskEngine = (listings) => {
	const index = createMatchIndex();
	for (const listing of listings) index.put(listing);
	return {
		answer({ kind, text }, depth) {
			const draft = describeNeed(kind, text, 'vi');
			if (draft === null) return { cards: [], byScore: [] };
			const profile = draftToProfile(draft, null, NOWHERE);
			const { matches } = matchListing(index, profile, {
				now: NOW,
				limit: depth,
				variedAmong: VARIED_AMONG
			});
			const { open } = scoreBest(index, index.read(profile), {
				now: NOW,
				limit: depth,
				candidates: 120,
				least: 0
			});
			return {
				cards: matches.map((match) => ({
					id: match.listing.id,
					strength: match.strength,
					confidence: null,
					quotes: match.facets.flatMap(({ evidence }) =>
						evidence.filter((one) => one.kind === 'text')
					)
				})),
				byScore: open.map(({ listing }) => listing.id)
			};
		}
	};
};
