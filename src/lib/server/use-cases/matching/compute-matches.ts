import { ENGINE_VERSION } from '#lib/domain/matching/engine-version.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	findListingsToMatch,
	replaceMatches,
	type ListingMatches
} from '#lib/server/data/matching/waiting-matches.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';

const KEPT = 20;

/**
 * Finds the matches of published listings anew and stores them, together with the pairs in which others found them. Doing
 * it again gives the same. Those that are not published are passed over: their stored pairs went when they left.
 *
 * @returns how many pairs were found of each, by its id
 */
export async function computeMatches(
	db: Db,
	live: LiveRegion,
	ids: readonly string[],
	now: Date
): Promise<ReadonlyMap<string, number>> {
	const found = await findPairsOf(db, live, ids, now);
	await storePairs(db, found, now);
	return new Map(found.map(({ id, pairs }) => [id, pairs.length]));
}

/** The first half of `computeMatches`: takes the time of the matching thread, and hardly any of the database. */
export async function findPairsOf(
	db: Db,
	live: LiveRegion,
	ids: readonly string[],
	now: Date
): Promise<readonly ListingMatches[]> {
	const listings = await db.transaction(JOBS, (tx) => findListingsToMatch(tx, ids));
	await live.refreshOutdated(listings);
	// All at once, so that the next question lies ready when one is answered.
	const found = await Promise.all(
		listings.map(async ({ id, version, isAnew, outdated }) => {
			const listing = live.find(id);
			if (listing === null) return [];
			const nearness = await live.near(listing);
			const question = { listingId: id, outdated, now, limit: KEPT, nearness };
			const stored = await live.ask('findStored', question);
			// Unpublished meanwhile, or changed again, and what is outdated then was not looked up.
			if (stored?.version !== version) return [];
			return [{ id, version, isAnew, pairs: stored.pairs }];
		})
	);
	return found.flat();
}

/** The second half of `computeMatches`. */
export async function storePairs(
	db: Db,
	found: readonly ListingMatches[],
	now: Date
): Promise<void> {
	const run = { engineVersion: ENGINE_VERSION, startedAt: now };
	await db.transaction(JOBS, (tx) => replaceMatches(tx, found, run));
}
