import type { Actor } from '#lib/domain/access/actor.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { PairExplanation } from '#lib/domain/matching/explain-pair.ts';
import type { Standing } from '#lib/domain/matching/find-standing.ts';
import { areKeptApart } from '#lib/domain/matching/kept-apart.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { listMatchFeedback } from '#lib/server/data/matching/match-feedback.ts';
import { seesConflictBetween } from '#lib/server/data/organisation/conflicts.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import { openListing } from '#lib/server/use-cases/listing/open-listing.ts';
import type { ReaderOptions } from './find-matches.ts';
import { OWN_LIST, PUBLIC_LIST, VARIED_AMONG } from './list-lengths.ts';
import { feedbackOn } from './list-matches.ts';

export interface ExplainedPair {
	readonly listing: StoredListing;
	readonly other: StoredListing;
	readonly explanation: PairExplanation;
	/** Where the other stands in the list of the first, as the asker sees that list; null while it is not published. */
	readonly standing: Standing | null;
}

/**
 * Why two listings match, or why not. Open to everybody who may see both; for all but those who declared it, a pair kept
 * apart by a conflict is a pair with nothing in common.
 *
 * @returns `no_pair` for two needs, two offers or one listing twice
 */
export async function explainListingPair(
	db: Db,
	live: LiveRegion,
	actor: Actor | null,
	ids: { readonly listingId: string; readonly otherId: string },
	now: Date,
	{ language }: ReaderOptions = {}
): Promise<Result<ExplainedPair, 'not_found' | 'no_pair'>> {
	const listing = await openListing(db, live, actor, ids.listingId);
	const other = await openListing(db, live, actor, ids.otherId);
	if (listing === null || other === null) return refuse('not_found');
	if (listing.draft.kind === other.draft.kind) return refuse('no_pair');
	const isTold = await hasDeclared(db, actor, listing, other);
	const [own, theirs] = [live.profileOf(listing), live.profileOf(other)];
	const isApart = !isTold && areKeptApart(own.organisation, theirs.organisation);
	const conflicts = isApart ? 'none' : 'declared';
	const nearness = await live.near(listing);
	const pair = { listing, others: [other], now, nearness, language, conflicts } as const;
	const [explained] = await live.ask('explainPairs', pair);
	if (explained === undefined) throw new Error('One pair was asked for, and none came back.');
	const hasNothing = isApart && !explained.stopped;
	const explanation = hasNothing ? { ...explained, match: null } : explained;
	if (live.find(other.id) === null) {
		return succeed({ listing, other, explanation, standing: null });
	}
	const standing = await live.ask('findStanding', {
		listing,
		other,
		now,
		variedAmong: VARIED_AMONG,
		nearness,
		conflicts,
		...(await readList(db, actor, listing))
	});
	const isListless = hasNothing && standing.code !== 'hidden';
	return succeed({
		listing,
		other,
		explanation,
		standing: isListless ? { code: 'nothing_shared' } : standing
	});
}

async function hasDeclared(
	db: Db,
	actor: Actor | null,
	one: StoredListing,
	other: StoredListing
): Promise<boolean> {
	if (actor === null) return false;
	return db.transaction(identityOf(actor), (tx) =>
		seesConflictBetween(tx, [one.organisation.id, other.organisation.id])
	);
}

/** How long the list of a listing is for whoever asks, and what was taken out of it. */
async function readList(db: Db, actor: Actor | null, listing: StoredListing) {
	const { id } = listing.organisation;
	if (!actor?.memberships.some(({ organisationId }) => organisationId === id)) {
		return {
			length: PUBLIC_LIST.shown,
			lookedFor: PUBLIC_LIST.lookedFor,
			hidden: new Set<string>()
		};
	}
	const feedback = await db.transaction(identityOf(actor), listMatchFeedback);
	const hidden = new Set(feedbackOn(listing, feedback).keys());
	return { length: OWN_LIST.shown, lookedFor: OWN_LIST.lookedFor, hidden };
}
