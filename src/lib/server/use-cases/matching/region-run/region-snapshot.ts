import { DEFAULT_LEXICON } from '#lib/domain/lexicon/glossary.ts';
import type { RegionSnapshot } from '#lib/domain/matching/region-run/region-computer.ts';
import type { Db } from '#lib/server/data/db.ts';
import type { RegionRun } from '#lib/server/data/matching/region-run/region-runs.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import { readLexicon } from '#lib/server/live/read-lexicon.ts';

/**
 * What a run looks at, as far as it is still there: a listing that changed since the run was planned is left to whoever
 * matches changed listings.
 */
export async function takeSnapshot(
	db: Db,
	live: LiveRegion,
	{ listings, startedAt }: RegionRun
): Promise<RegionSnapshot> {
	const lexicon = await readLexicon(db);
	await live.catchUp();
	return {
		listings: listings.map(({ id, version }) => {
			const listing = live.find(id);
			if (listing?.version !== version) return null;
			const { publishedAt } = listing;
			return { profile: live.profileOf(listing), version, publishedAt };
		}),
		lexicon: lexicon === DEFAULT_LEXICON ? null : lexicon,
		weights: live.weights,
		timeZone: live.timeZone,
		now: startedAt,
		saved: await live.ask('saveIndex', null)
	};
}
