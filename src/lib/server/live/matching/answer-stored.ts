import { explanationOf } from '#lib/server/data/matching/match-row.ts';
import type { StoredPair } from '#lib/server/data/matching/waiting-matches.ts';
import type { Nearness } from '#lib/domain/matching/embedding/nearest-listings.ts';
import { matchListing } from '#lib/domain/matching/match-listing.ts';
import type { Match } from '#lib/domain/matching/match.ts';
import { explainPairs } from './answer-matches.ts';
import type { MatchingRegion } from './matching-region.ts';

interface StoredQuestion {
	readonly listingId: string;
	/** Ids of the listings it was paired with in an earlier version; those that are gone are passed over. */
	readonly outdated: readonly string[];
	readonly now: Date;
	/** How many it finds itself. */
	readonly limit: number;
	readonly nearness: Nearness;
}

interface FoundPairs {
	/** Of the listing that was matched. */
	readonly version: number;
	readonly pairs: readonly StoredPair[];
}

/**
 * The pairs to be stored of a published listing: those it finds, and those with the listings that found it before and that
 * no gate keeps apart now. No more than what is stored leaves the thread.
 *
 * @returns null where it is not published
 */
export function findStored(
	region: MatchingRegion,
	{ listingId, outdated, now, limit, nearness }: StoredQuestion
): FoundPairs | null {
	const listing = region.find(listingId);
	if (listing === null) return null;
	const options = { now, limit, refusedLimit: 0, nearness };
	const { matches } = matchListing(region.index, region.profileOf(listing), options);
	const found = new Set(matches.map((match) => match.listing.id));
	const others = outdated.flatMap((id) => (found.has(id) ? [] : (region.find(id) ?? [])));
	const theirs = explainPairs(region, { listing, others, now, nearness });
	const open = theirs.flatMap(({ stopped, match }) => (stopped || match === null ? [] : [match]));
	return {
		version: listing.version,
		pairs: [...matches, ...open].map((match) => toStored(region, match))
	};
}

function toStored(region: MatchingRegion, match: Match): StoredPair {
	const { listing, score, towards, strength } = match;
	const other = { id: listing.id, kind: listing.kind, version: region.find(listing.id)!.version };
	return { other, score, towards, strength, explanation: explanationOf(match) };
}
