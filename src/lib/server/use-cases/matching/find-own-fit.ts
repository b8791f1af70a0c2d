import type { Actor } from '#lib/domain/access/actor.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { LEAST_SCORE } from '#lib/domain/matching/match-listing.ts';
import type { Match } from '#lib/domain/matching/match.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { listOrganisationListings } from '#lib/server/data/listing/listings.ts';
import { listMatchFeedback } from '#lib/server/data/matching/match-feedback.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import type { ReaderOptions } from './find-matches.ts';
import { feedbackOn } from './list-matches.ts';

/** Somebody with very many listings is compared with the latest. */
const MOST_LISTINGS = 12;

export interface OwnFit {
	/** Of the actor's organisations. */
	readonly own: StoredListing;
	/** What the other listing is for it. */
	readonly match: Match;
}

interface FitOptions extends ReaderOptions {
	readonly now: Date;
	/** Id of the listing whose list the actor comes from; it is taken where it fits at all. */
	readonly from: string | null;
}

/**
 * The published listing of the actor's organisations that a listing of somebody else fits best, and why.
 *
 * @returns null where it fits none well enough to be suggested, and for a listing of one's own
 */
export async function findOwnFit(
	db: Db,
	live: LiveRegion,
	actor: Actor,
	other: StoredListing,
	{ now, from, language }: FitOptions
): Promise<OwnFit | null> {
	const organisationIds = actor.memberships.map(({ organisationId }) => organisationId);
	const isOwn = organisationIds.includes(other.organisation.id);
	if (isOwn || organisationIds.length === 0 || live.find(other.id) === null) return null;
	const own = await db.transaction(identityOf(actor), async (tx) => {
		const listings = await listOrganisationListings(tx, {
			organisationIds,
			statuses: ['published'],
			kind: other.draft.kind === 'need' ? 'offer' : 'need',
			limit: MOST_LISTINGS
		});
		const feedback = await listMatchFeedback(tx);
		return listings.filter((listing) => !feedbackOn(listing, feedback).has(other.id));
	});
	if (own.length === 0) return null;
	const look = { now, language, nearness: await live.near(other) };
	const pairs = await live.ask('explainPairs', { ...look, listing: other, others: own });
	const [best] = pairs
		.flatMap(({ stopped, match }, at) =>
			stopped || match === null || match.score < LEAST_SCORE
				? []
				: [{ listing: own[at]!, score: match.score }]
		)
		.toSorted(
			(one, another) =>
				Number(another.listing.id === from) - Number(one.listing.id === from) ||
				another.score - one.score
		);
	if (best === undefined) return null;
	const question = {
		listing: best.listing,
		others: [other],
		now,
		language,
		nearness: await live.near(best.listing)
	};
	const [explained] = await live.ask('explainPairs', question);
	if (explained === undefined) throw new Error('One pair was asked for, and none came back.');
	return explained.match && { own: best.listing, match: explained.match };
}
