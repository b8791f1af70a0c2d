import { mayEdit, type Actor } from '#lib/domain/access/actor.ts';
import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import {
	findStandingInterest,
	insertInterest,
	type NewInterest
} from '#lib/server/data/introduction/interests.ts';
import { findListing } from '#lib/server/data/listing/listings.ts';
import { failureOf, refusalOf } from '#lib/server/data/refusals.ts';
import { withinBudget } from '#lib/server/use-cases/access/within-budget.ts';
import { actOnce } from '#lib/server/use-cases/submission/do-once.ts';

export type InterestToSend = Omit<NewInterest, 'toOrganisationId'>;

export type SendInterestFailure =
	| 'not_found'
	| 'not_allowed'
	/** The listing is one of the asking organisation itself. */
	| 'own_listing'
	/** The listing takes no interest any more. */
	| 'listing_not_published'
	/** The asking side's listing is not its own, or of the same kind. */
	| 'listing_not_own'
	| 'key_used_before';

/** What became of it: `new`, or the one of this pair that stands already, whichever side sent it. */
export interface SentInterest {
	readonly id: string;
	readonly is: 'new' | 'standing';
}

/**
 * Tells the organisation behind a listing that another wants to talk about it. Once for each pair.
 *
 * @param key sent again with a retry; see `actOnce`
 */
export function sendInterest(
	db: Db,
	actor: Actor,
	interest: InterestToSend,
	key: string | null = null
): Promise<Result<SentInterest, SendInterestFailure> | BudgetRefusal> {
	return withinBudget(() => send(db, actor, interest, key));
}

const FAILURES = {
	not_allowed: 'not_allowed',
	listing_not_own: 'listing_not_own',
	listing_not_published: 'listing_not_published'
} as const;

async function send(
	db: Db,
	actor: Actor,
	interest: InterestToSend,
	key: string | null
): Promise<Result<SentInterest, SendInterestFailure>> {
	if (!mayEdit(actor, interest.fromOrganisationId)) return refuse('not_allowed');
	if (!isUuid(interest.listingId)) return refuse('not_found');
	const identity = identityOf(actor);
	const listing = await db.transaction(identity, (tx) => findListing(tx, interest.listingId));
	if (listing === null) return refuse('not_found');
	const toOrganisationId = listing.organisation.id;
	if (toOrganisationId === interest.fromOrganisationId) return refuse('own_listing');
	const whole = { ...interest, toOrganisationId };
	try {
		return await actOnce<SentInterest, never>(db, actor, { key, request: interest }, async (tx) => {
			const { id } = await insertInterest(tx, whole);
			return succeed({ id, is: 'new' });
		});
	} catch (cause) {
		if (refusalOf(cause) !== 'conflict') return failureOf(FAILURES, cause);
		const standing = await db.transaction(identity, (tx) => findStandingInterest(tx, whole));
		// Answered or withdrawn between the two transactions: the sender may try again.
		if (standing === null) throw cause;
		return succeed({ id: standing.id, is: 'standing' });
	}
}
