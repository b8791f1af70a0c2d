import type { Actor } from '#lib/domain/access/actor.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { toProfile } from '#lib/domain/listing/to-profile.ts';
import { explainPair, type PairExplanation } from '#lib/domain/matching/explain-pair.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { findListing } from './find-listing.ts';
import type { LiveRegion } from './live-region.ts';

export interface ExplainedPair {
	readonly listing: StoredListing;
	readonly other: StoredListing;
	readonly explanation: PairExplanation;
}

/**
 * Why two listings match, or why not. Open to everybody who may see both.
 *
 * @returns `no_pair` for two needs, two offers or one listing twice
 */
export async function explainListingPair(
	db: Db,
	live: LiveRegion,
	actor: Actor | null,
	ids: { readonly listingId: string; readonly otherId: string },
	now: Date
): Promise<Result<ExplainedPair, 'not_found' | 'no_pair'>> {
	const listing = await findListing(db, live, actor, ids.listingId);
	const other = await findListing(db, live, actor, ids.otherId);
	if (listing === null || other === null) return refuse('not_found');
	if (listing.draft.kind === other.draft.kind) return refuse('no_pair');
	const nearness = await live.near(listing);
	const explanation = explainPair(
		live.index,
		toProfile(listing, live.gazetteer),
		toProfile(other, live.gazetteer),
		{ now, cosine: nearness.get(other.id) }
	);
	return succeed({ listing, other, explanation });
}
