import type { ListingProfile } from '../listing-profile.ts';

/** A published listing as a run over the whole region sees it. */
export interface RegionListing {
	readonly profile: ListingProfile;
	/** Which state of it this is. */
	readonly version: number;
	/** Null where it is not known since when it is published. */
	readonly publishedAt: Date | null;
}

/**
 * All listings of a run by their number, which stays the same as long as the run lasts. Null: one that is not published
 * any more.
 */
export type RegionListings = readonly (RegionListing | null)[];
