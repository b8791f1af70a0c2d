import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Passage, Space } from '../text/passage.ts';
import { once } from '../text/once.ts';
import { readListing } from '../text/read-listing.ts';
import { buildFaces, type Faces } from './face.ts';
import { type PlacedUnits, placeUnits } from './placed-units.ts';

/** A listing with its texts read, so that it can be compared and quoted. */
export interface ReadListing {
	readonly listing: ListingProfile;
	readonly passages: readonly Passage[];
	readonly faces: Faces;
	readonly placed: Readonly<Record<Space, PlacedUnits>>;
}

/** Faces and places are made when first asked for: not every listing is compared, and fewer are quoted. */
export function readFaces(listing: ListingProfile, lexicon: Lexicon): ReadListing {
	const passages = readListing(listing, lexicon);
	const faces = once(() => buildFaces(passages));
	const vi = once(() => placeUnits(passages, 'vi'));
	const en = once(() => placeUnits(passages, 'en'));
	const placed = {
		get vi() {
			return vi();
		},
		get en() {
			return en();
		}
	};
	return {
		listing,
		passages,
		placed,
		get faces() {
			return faces();
		}
	};
}
