import type { Actor } from '#lib/domain/access/actor.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { explainPair, type PairExplanation } from '#lib/domain/matching/explain-pair.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { seesConflictBetween } from '#lib/server/data/conflicts.ts';
import type { Db } from '#lib/server/data/db.ts';
import { findListing } from './find-listing.ts';
import type { LiveRegion } from './live-region.ts';

export interface ExplainedPair {
	readonly listing: StoredListing;
	readonly other: StoredListing;
	readonly explanation: PairExplanation;
}

/**
 * Why two listings match, or why not. Open to everybody who may see both; a pair kept apart by a declared conflict is
 * not there for anybody but those who declared it.
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
	const explanation = explainPair(live.index, live.profileOf(listing), live.profileOf(other), {
		now,
		cosine: nearness.get(other.id)
	});
	const isConflict = explanation.gates.some(
		({ code, status }) => code === 'conflict' && status === 'closed'
	);
	if (isConflict && !(await hasDeclared(db, actor, listing, other))) return refuse('not_found');
	return succeed({ listing, other, explanation });
}

async function hasDeclared(
	db: Db,
	actor: Actor | null,
	one: StoredListing,
	other: StoredListing
): Promise<boolean> {
	if (actor === null) return false;
	return db.transaction({ role: 'authenticated', userId: actor.userId }, (tx) =>
		seesConflictBetween(tx, [one.organisation.id, other.organisation.id])
	);
}
