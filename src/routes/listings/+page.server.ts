import { listingFilterOfPage } from '#lib/schemas/listing/listing.ts';
import { findLeftOut, searchListings } from '#lib/server/use-cases/listing/search-listings.ts';
import { viewListing } from '#lib/ui/listing/listing-view.ts';
import { readerOf } from '../reader.ts';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 24;

export const load: PageServerLoad = async ({ locals, url }) => {
	const search = listingFilterOfPage.parse(Object.fromEntries(url.searchParams));
	const [found, leftOut] = await Promise.all([
		searchListings(locals.live, search),
		findLeftOut(locals.live, search)
	]);
	const start = (search.page - 1) * PAGE_SIZE;
	const reader = readerOf(locals, new Date());
	return {
		search,
		count: found.length,
		leftOut,
		pages: Math.max(1, Math.ceil(found.length / PAGE_SIZE)),
		listings: found.slice(start, start + PAGE_SIZE).map((listing) => viewListing(listing, reader))
	};
};
