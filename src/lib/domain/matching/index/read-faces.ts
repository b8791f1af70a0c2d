import type { Lexicon } from '#lib/domain/lexicon/lexicon.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { once } from '#lib/domain/once.ts';
import type { Passage } from '#lib/domain/text/passage.ts';
import { type NamedTasks, namedTasks } from '../text/named-tasks.ts';
import { readListing } from '../text/read-listing.ts';
import { buildFaces, type Faces } from './face.ts';

/** A listing with its texts read, so that it can be compared and quoted. */
export interface ReadListing {
	readonly listing: ListingProfile;
	readonly passages: readonly Passage[];
	readonly faces: Faces;
	readonly tasks: NamedTasks;
}

/** Faces and tasks are made when first asked for: not every listing that is quoted is compared. */
export function readFaces(listing: ListingProfile, lexicon: Lexicon): ReadListing {
	const passages = readListing(listing, lexicon);
	const faces = once(() => buildFaces(passages));
	const tasks = once(() => namedTasks(listing));
	return {
		listing,
		passages,
		get faces() {
			return faces();
		},
		get tasks() {
			return tasks();
		}
	};
}
