import type { ListingProfile } from '../listing-profile.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { buildFaces, type Faces } from '../index/face.ts';
import type { Occurrence } from '../text/occurrence.ts';
import { readListing } from '../text/read-listing.ts';

/** A listing with its texts read, so that what was found can be quoted. */
export interface ReadableListing {
	readonly listing: ListingProfile;
	readonly occurrences: readonly Occurrence[];
	readonly faces: Faces;
}

export function makeReadable(listing: ListingProfile, lexicon: Lexicon): ReadableListing {
	const occurrences = readListing(listing, lexicon);
	return { listing, occurrences, faces: buildFaces(occurrences) };
}
