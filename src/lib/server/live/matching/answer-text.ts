import { createCodeBook, type CodeBook } from '#lib/domain/listing/suggest/suggest-codes.ts';
import {
	suggestListing,
	type ListingGuesses,
	type SuggestOptions
} from '#lib/domain/listing/suggest/suggest-listing.ts';
import { createPlaceBook, type PlaceBook } from '#lib/domain/listing/suggest/suggest-place.ts';
import type { MatchingRegion } from './matching-region.ts';

interface Books {
	readonly codeBook: CodeBook;
	readonly placeBook: PlaceBook;
}

/** Made once for each region; they depend on nothing that changes. */
const booksOf = new WeakMap<MatchingRegion, Books>();

interface TextQuestion {
	readonly text: string;
	/** ISO day. */
	readonly today: string;
	readonly options: SuggestOptions;
}

/** Reads a need or an offer out of a text. */
export function understandText(
	region: MatchingRegion,
	{ text, today, options }: TextQuestion
): ListingGuesses {
	const { index, gazetteer } = region;
	return suggestListing(text, { index, gazetteer, today, ...readBooks(region) }, options);
}

/** What a text of the region is read with. */
export function readBooks(region: MatchingRegion): Books {
	const books = booksOf.get(region) ?? {
		codeBook: createCodeBook(region.codes),
		placeBook: createPlaceBook(region.gazetteer)
	};
	booksOf.set(region, books);
	return books;
}
