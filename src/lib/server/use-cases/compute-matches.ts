import { ENGINE_VERSION } from '#lib/domain/matching/engine-version.ts';
import type { Match } from '#lib/domain/matching/match.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	listPairedListings,
	listVersionsOf,
	replaceMatches,
	type ListingMatches
} from '#lib/server/data/match/waiting-matches.ts';
import type { LiveRegion } from './live-region.ts';
import { createBreath } from './region/breathe.ts';

const KEPT = 20;

/**
 * Finds the matches of published listings anew and stores them, together with the pairs in which others found them. Doing
 * it again gives the same. Those that are not published are passed over: their stored pairs went when they left.
 *
 * @returns how many pairs each has now, by its id
 */
export async function computeMatches(
	db: Db,
	live: LiveRegion,
	ids: readonly string[],
	now: Date
): Promise<ReadonlyMap<string, number>> {
	const { published, paired } = await db.transaction(JOBS, async (tx) => ({
		published: await listVersionsOf(tx, ids),
		paired: await listPairedListings(tx, ids)
	}));
	await live.refreshOutdated(published);
	const breathe = createBreath();
	const found: ListingMatches[] = [];
	for (const { id } of published) {
		const listing = live.find(id);
		if (listing === null) continue;
		const matches = await findPairs(live, listing, paired.get(id) ?? [], now);
		found.push({ listingId: id, listingVersion: listing.version, matches });
		await breathe();
	}
	await db.transaction(JOBS, (tx) =>
		replaceMatches(tx, found, { engineVersion: ENGINE_VERSION, startedAt: now })
	);
	return new Map(found.map(({ listingId, matches }) => [listingId, matches.length]));
}

/** @param before the listings it was paired with */
async function findPairs(
	live: LiveRegion,
	listing: StoredListing,
	before: readonly string[],
	now: Date
): Promise<readonly Match[]> {
	const nearness = await live.near(listing);
	const { matches } = await live.ask('findMatches', {
		asking: { listing },
		now,
		limit: KEPT,
		refusedLimit: 0,
		nearness
	});
	const found = new Set(matches.map((match) => match.listing.id));
	const others = before.flatMap((id) => (found.has(id) ? [] : (live.find(id) ?? [])));
	if (others.length === 0) return matches;
	const theirs = await live.ask('explainPairs', { listing, others, now, nearness });
	const open = theirs.flatMap(({ stopped, match }) => (stopped || match === null ? [] : [match]));
	return [...matches, ...open];
}
