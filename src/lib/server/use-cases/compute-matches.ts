import { ENGINE_VERSION } from '#lib/domain/matching/engine-version.ts';
import { explainPair } from '#lib/domain/matching/explain-pair.ts';
import { matchListing } from '#lib/domain/matching/match-listing.ts';
import type { Match } from '#lib/domain/matching/match.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { deleteMatches, listPairedListings, replaceMatches } from '#lib/server/data/matches.ts';
import type { LiveRegion } from './live-region.ts';

const KEPT = 20;

/**
 * Finds the matches of a published listing anew and stores them, together with the pairs in which others
 * found it. Doing it again gives the same. @returns how many pairs it has now
 */
export async function computeMatches(
	db: Db,
	live: LiveRegion,
	listingId: string,
	now: Date
): Promise<number> {
	await live.refresh(listingId);
	const listing = live.find(listingId);
	if (listing === null) {
		await db.transaction(JOBS, (tx) => deleteMatches(tx, listingId));
		return 0;
	}
	const before = await db.transaction(JOBS, (tx) => listPairedListings(tx, listingId));
	const profile = live.profileOf(listing);
	const nearness = await live.near(listing);
	const { matches } = matchListing(live.index, profile, {
		now,
		limit: KEPT,
		refusedLimit: 0,
		nearness
	});
	const found = new Set(matches.map((match) => match.listing.id));
	const theirs = before
		.filter((id) => !found.has(id))
		.flatMap((id): readonly Match[] => {
			const other = live.find(id);
			if (other === null) return [];
			const pair = explainPair(live.index, profile, live.profileOf(other), {
				now,
				cosine: nearness.get(id)
			});
			return pair.stopped || pair.match === null ? [] : [pair.match];
		});
	const all = [...matches, ...theirs];
	const run = {
		engineVersion: ENGINE_VERSION,
		listingId,
		listingVersion: listing.version,
		startedAt: now
	};
	await db.transaction(JOBS, (tx) => replaceMatches(tx, run, all));
	return all.length;
}
