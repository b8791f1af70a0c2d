import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Occurrence } from '../text/occurrence.ts';
import { readListing } from '../text/read-listing.ts';
import { buildFaces, type Faces } from './face.ts';

/** A listing with its texts read, so that it can be compared and quoted. */
export interface ReadListing {
	readonly listing: ListingProfile;
	readonly occurrences: readonly Occurrence[];
	readonly faces: Faces;
}

export function readFaces(listing: ListingProfile, lexicon: Lexicon): ReadListing {
	const occurrences = readListing(listing, lexicon);
	return { listing, occurrences, faces: buildFaces(occurrences) };
}
