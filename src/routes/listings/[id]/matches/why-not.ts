import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { searchListings } from '#lib/server/use-cases/listing/search-listings.ts';
import { viewListing, type ListingSummary } from '#lib/ui/listing/listing-view.ts';
import { readerOf } from '../../../reader.ts';

const MOST = 8;
const LONGEST = 300;

/** The listings of the other kind that somebody may mean by a few words; null where none were given. */
export async function findLookalikes(
	locals: Pick<App.Locals, 'live' | 'locale'>,
	{ draft }: StoredListing,
	words: string | null,
	now: Date
): Promise<{ readonly words: string; readonly listings: readonly ListingSummary[] } | null> {
	const q = words?.trim().slice(0, LONGEST) ?? '';
	if (q === '') return null;
	const kind = draft.kind === 'need' ? 'offer' : 'need';
	const any = { subject: null, sphere: null, organisation: null };
	const reader = readerOf(locals, now);
	const found = await searchListings(locals.live, { q, kind, ...any });
	return {
		words: q,
		listings: found.slice(0, MOST).map((listing) => viewListing(listing, reader))
	};
}
