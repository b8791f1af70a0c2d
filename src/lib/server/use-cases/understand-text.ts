import { createCodeBook, type CodeBook } from '#lib/domain/listing/suggest/suggest-codes.ts';
import {
	suggestListing,
	type ListingGuesses,
	type SuggestOptions
} from '#lib/domain/listing/suggest/suggest-listing.ts';
import { createPlaceBook, type PlaceBook } from '#lib/domain/listing/suggest/suggest-place.ts';
import type { LiveRegion } from './live-region.ts';

interface Books {
	readonly codeBook: CodeBook;
	readonly placeBook: PlaceBook;
}

/** Made once for each region; they depend on nothing else, so they may be kept. */
const booksOf = new WeakMap<LiveRegion, Books>();

/**
 * Reads a need or an offer out of what somebody wrote, with what the region knows.
 *
 * @param today ISO day
 */
export function understandText(
	live: LiveRegion,
	text: string,
	today: string,
	options: SuggestOptions
): ListingGuesses {
	const books = booksOf.get(live) ?? {
		codeBook: createCodeBook(live.codes),
		placeBook: createPlaceBook(live.gazetteer)
	};
	booksOf.set(live, books);
	const { index, gazetteer } = live;
	return suggestListing(text, { index, gazetteer, today, ...books }, options);
}
