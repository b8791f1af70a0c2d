import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Passage } from '../text/passage.ts';
import { readListing } from '../text/read-listing.ts';
import { buildFaces, type Faces } from './face.ts';

/** A listing with its texts read, so that it can be compared and quoted. */
export interface ReadListing {
	readonly listing: ListingProfile;
	readonly passages: readonly Passage[];
	readonly faces: Faces;
}

/** The faces are made when first asked for: a listing that is only quoted needs none. */
export function readFaces(listing: ListingProfile, lexicon: Lexicon): ReadListing {
	const passages = readListing(listing, lexicon);
	let faces: Faces | null = null;
	return {
		listing,
		passages,
		get faces() {
			return (faces ??= buildFaces(passages));
		}
	};
}
