import { dayOf } from '#lib/domain/day.ts';
import { describeNeed } from '#lib/domain/listing/describe-need.ts';
import { readAsk } from '#lib/domain/listing/suggest/read-ask.ts';
import { createPlaceBook } from '#lib/domain/listing/suggest/suggest-place.ts';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import { answeredBy } from '#lib/domain/matching/confidence.ts';
import { createMatchIndex } from '#lib/domain/matching/index/match-index.ts';
import { matchListing } from '#lib/domain/matching/match-listing.ts';
import { scoreBest } from '#lib/domain/matching/score-best.ts';
import { VARIED_AMONG } from '#lib/server/use-cases/matching/list-lengths.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import type { Gazetteer } from '#lib/domain/place/gazetteer.ts';
import type { OpenAskEngine } from './ask-engine.ts';
import type { Ask } from './ask-set.ts';

/** The day on which the listings of the set were frozen, so that ages never change the figures. */
export const NOW = new Date('2026-11-29T12:00:00Z');
const TODAY = dayOf(NOW, 'UTC');

/** An index of the listings, and what is made of an ask; null where nothing readable was typed. */
export function openAsking(listings: readonly ListingProfile[], gazetteer: Gazetteer) {
	const placeBook = createPlaceBook(gazetteer);
	const index = createMatchIndex();
	for (const listing of listings) index.put(listing);
	function profileOf({ kind, text }: Ask): ListingProfile | null {
		const draft = describeNeed(kind, text, 'vi');
		if (draft === null) return null;
		return draftToProfile(readAsk(draft, placeBook, gazetteer, TODAY), null, gazetteer);
	}
	return { index, profileOf };
}

/** The matching engine, asked as the box of the home page asks it. */
export const openOurs: OpenAskEngine = (listings, gazetteer) => {
	const { index, profileOf } = openAsking(listings, gazetteer);
	return {
		answer(ask, depth) {
			const profile = profileOf(ask);
			if (profile === null) return { cards: [], byScore: [] };
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
			const shown = answeredBy(matches) === 'no' ? [] : matches;
			return {
				cards: shown.map((match) => ({
					id: match.listing.id,
					strength: match.strength,
					confidence: match.confidence,
					quotes: match.facets.flatMap(({ evidence }) =>
						evidence.filter((one) => one.kind === 'text')
					)
				})),
				byScore: open.map(({ listing }) => listing.id)
			};
		}
	};
};
