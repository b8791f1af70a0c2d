import { mayEdit, type Actor } from '#lib/domain/access/actor.ts';
import type { Interest } from '#lib/domain/introduction/interest.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { MatchFeedback } from '#lib/domain/matching/match-feedback.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { listStandingInterests } from '#lib/server/data/introduction/interests.ts';
import { findListing } from '#lib/server/data/listing/listings.ts';
import { listMatchFeedback } from '#lib/server/data/matching/match-feedback.ts';
import { listDeclaredConflicts } from '#lib/server/data/organisation/conflicts.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import { combineMatches, type CombinedMatches } from './combine-matches.ts';
import {
	findMatchesFor,
	type FoundMatch,
	type FoundRefusal,
	type ReaderOptions
} from './find-matches.ts';
import { OWN_LIST } from './list-lengths.ts';
import { mayNote, noteShown } from './note-shown.ts';

export interface HiddenPair {
	readonly listing: StoredListing;
	readonly feedback: MatchFeedback;
}

export interface ListingMatches {
	readonly listing: StoredListing;
	readonly matches: readonly FoundMatch[];
	/** Several that together meet what none meets alone; null where there is nothing to combine. */
	readonly together: CombinedMatches | null;
	readonly refused: readonly FoundRefusal[];
	/** What the organisation took out of the list, the latest first. */
	readonly hidden: readonly HiddenPair[];
	/** Interests that stand between this listing and others, by the id of the other organisation. */
	readonly interests: readonly Interest[];
	/** Whether the actor may express interest and hide, and not only read. */
	readonly mayWrite: boolean;
}

/** The matches of one listing of the actor's own organisations, or null where it is not theirs. */
export async function listMatches(
	db: Db,
	live: LiveRegion,
	actor: Actor,
	listingId: string,
	now: Date,
	{ language }: ReaderOptions = {}
): Promise<ListingMatches | null> {
	if (!isUuid(listingId)) return null;
	const own = await db.transaction(identityOf(actor), async (tx) => {
		const listing = await findListing(tx, listingId);
		if (listing === null || !isOwn(actor, listing)) return null;
		return {
			listing,
			isNoted: await mayNote(tx, actor),
			feedback: await listMatchFeedback(tx),
			interests: await listStandingInterests(tx, listingId),
			declared: await listDeclaredConflicts(tx, listing.organisation.id)
		};
	});
	if (own === null) return null;
	const { listing, isNoted, feedback, interests } = own;
	const declared = new Set(own.declared.map(({ otherId }) => otherId));

	const verdicts = feedbackOn(listing, feedback);
	const found = await findMatchesFor(live, listing, {
		now,
		limit: OWN_LIST.lookedFor,
		declared,
		language,
		nearness: await live.near(listing)
	});
	const open = found.matches.filter((match) => !verdicts.has(match.listing.id));
	const matches = open.slice(0, OWN_LIST.shown);
	if (isNoted) await noteShown(db, live, actor, [{ listing, matches }]);
	return {
		listing,
		matches,
		together: combineMatches(live, listing, open),
		refused: found.refused.filter((refusal) => !verdicts.has(refusal.listing.id)),
		hidden: [...verdicts].flatMap(([otherId, given]) => {
			const other = live.find(otherId);
			return other === null ? [] : [{ listing: other, feedback: given }];
		}),
		interests,
		mayWrite: mayEdit(actor, listing.organisation.id)
	};
}

function isOwn(actor: Actor, { organisation }: StoredListing): boolean {
	return actor.memberships.some(({ organisationId }) => organisationId === organisation.id);
}

/** What a listing's organisation said about its pairs, by the id of the other listing. */
export function feedbackOn(
	{ id, draft, organisation }: StoredListing,
	feedback: readonly MatchFeedback[]
): ReadonlyMap<string, MatchFeedback> {
	const [own, other] =
		draft.kind === 'need' ? (['needId', 'offerId'] as const) : (['offerId', 'needId'] as const);
	return new Map(
		feedback
			.filter((given) => given.organisationId === organisation.id && given[own] === id)
			.map((given) => [given[other], given])
	);
}
