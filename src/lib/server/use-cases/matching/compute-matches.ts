import { ENGINE_VERSION } from '#lib/domain/matching/engine-version.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	listPairedListings,
	listVersionsOf,
	replaceMatches,
	type ListingMatches
} from '#lib/server/data/matching/waiting-matches.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';

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
	const found: ListingMatches[] = [];
	for (const { id } of published) {
		const listing = live.find(id);
		if (listing === null) continue;
		const question = {
			...{ listingId: id, before: paired.get(id) ?? [], now, limit: KEPT },
			nearness: await live.near(listing)
		};
		const stored = await live.ask('findStored', question);
		// Unpublished meanwhile.
		if (stored === null) continue;
		found.push({ listingId: id, listingVersion: stored.version, pairs: stored.pairs });
	}
	await db.transaction(JOBS, (tx) =>
		replaceMatches(tx, found, { engineVersion: ENGINE_VERSION, startedAt: now })
	);
	return new Map(found.map(({ listingId, pairs }) => [listingId, pairs.length]));
}
