import { describeNeed } from '#lib/domain/listing/describe-need.ts';
import { placeAsk } from '#lib/domain/listing/suggest/place-ask.ts';
import { createPlaceBook } from '#lib/domain/listing/suggest/suggest-place.ts';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import { createMatchIndex } from '#lib/domain/matching/index/match-index.ts';
import { matchListing } from '#lib/domain/matching/match-listing.ts';
import { scoreBest } from '#lib/domain/matching/score-best.ts';
import { VARIED_AMONG } from '#lib/server/use-cases/list-lengths.ts';
import type { OpenAskEngine } from './ask-engine.ts';

/** The day on which the listings of the set were frozen, so that ages never change the figures. */
const NOW = new Date('2026-11-29T12:00:00Z');
const TODAY = NOW.toISOString().slice(0, 10);

/** The matching engine, asked as the box of the home page asks it. */
export const openOurs: OpenAskEngine = (listings, gazetteer) => {
	const placeBook = createPlaceBook(gazetteer);
	const index = createMatchIndex();
	for (const listing of listings) index.put(listing);
	return {
		answer({ kind, text }, depth) {
			const draft = describeNeed(kind, text, 'vi');
			if (draft === null) return { cards: [], byScore: [] };
			const placed = placeAsk(draft, placeBook, gazetteer, TODAY);
			const profile = draftToProfile(placed, null, gazetteer);
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
