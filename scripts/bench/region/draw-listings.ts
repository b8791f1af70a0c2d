import type { RegionListing } from '#lib/domain/matching/region-run/region-listing.ts';
import { makeCorpus } from '../matching/corpus.ts';

/** How many listings one organisation has. */
const LISTINGS_EACH = 4;

/** Listings of about 230 words that say everything a listing can say: the needs first, then the offers. */
export function drawListings(needs: number, offers: number): readonly RegionListing[] {
	const { offers: drawn } = makeCorpus(needs + offers);
	const organisations = Math.ceil((needs + offers) / LISTINGS_EACH);
	return drawn.map((profile, at) => ({
		profile: {
			...profile,
			id: `${at < needs ? 'need' : 'offer'} ${at}`,
			kind: at < needs ? 'need' : 'offer',
			organisation: profile.organisation && {
				...profile.organisation,
				// Organisations have needs as well as offers, and those of one lie far apart.
				id: `organisation ${(at * 7) % organisations}`
			}
		},
		version: 1,
		publishedAt: profile.confirmedAt
	}));
}
