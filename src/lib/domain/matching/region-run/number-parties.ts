import type { RegionListing, RegionListings } from './region-listing.ts';

export interface NumberedParties {
	/** The party of each listing; of one that has gone it says nothing. */
	readonly partyOf: Uint32Array;
	/** The listings of each party. */
	readonly byParty: readonly (readonly RegionListing[])[];
}

/** Parties in the order of their first listing: its organisation, or the listing itself where it has none. */
export function numberParties(listings: RegionListings): NumberedParties {
	const partyOf = new Uint32Array(listings.length);
	const parties = new Map<string, number>();
	const byParty: RegionListing[][] = [];
	listings.forEach((listing, number) => {
		if (listing === null) return;
		const { organisation, id } = listing.profile;
		const name = organisation?.id ?? id;
		const party = parties.get(name) ?? byParty.push([]) - 1;
		parties.set(name, party);
		partyOf[number] = party;
		byParty[party]!.push(listing);
	});
	return { partyOf, byParty };
}
