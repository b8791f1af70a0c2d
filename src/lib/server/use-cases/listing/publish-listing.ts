import { mayEdit, type Actor } from '#lib/domain/access/actor.ts';
import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import {
	insertListing,
	insertListingVersion,
	setListingStatus
} from '#lib/server/data/listing/listings.ts';
import { refusedAs } from '#lib/server/data/refusals.ts';
import { withinBudget } from '#lib/server/use-cases/access/within-budget.ts';
import { actOnce } from '#lib/server/use-cases/submission/do-once.ts';

export interface NewListing {
	readonly organisationId: string;
	readonly draft: ListingDraft;
	/** Sent again with a retry; see `actOnce`. */
	readonly key: string | null;
	/** `published` shows it to everybody; `draft` keeps it for the organisation. */
	readonly status: 'published' | 'draft';
}

export type NewListingFailure =
	| 'not_allowed'
	| 'unknown_code'
	/** It is to be published, and its last day is over. */
	| 'last_day_passed'
	| 'key_used_before';

/** What the database refuses of the content of a listing. */
export const REFUSED_CONTENT = {
	not_allowed: 'not_allowed',
	unknown_code: 'unknown_code',
	unknown_place: 'unknown_code',
	last_day_passed: 'last_day_passed'
} as const;

/** Stores a new need or offer of an organisation and, if wished, publishes it. */
export function publishListing(
	db: Db,
	actor: Actor,
	listing: NewListing
): Promise<Result<{ readonly id: string }, NewListingFailure> | BudgetRefusal> {
	return withinBudget(() => storeListing(db, actor, listing));
}

async function storeListing(
	db: Db,
	actor: Actor,
	listing: NewListing
): Promise<Result<{ readonly id: string }, NewListingFailure>> {
	if (!mayEdit(actor, listing.organisationId)) return refuse('not_allowed');
	const { key, ...request } = listing;
	return refusedAs(REFUSED_CONTENT, () =>
		actOnce<{ readonly id: string }, never>(db, actor, { key, request }, async (tx) => {
			const { id } = await insertListing(tx, listing.organisationId, listing.draft);
			if (listing.status === 'published') await publish(tx, id, listing.draft, actor.userId);
			return succeed({ id });
		})
	);
}

async function publish(tx: Tx, id: string, draft: ListingDraft, userId: string): Promise<void> {
	const moved = await setListingStatus(tx, id, 'published');
	if (moved === null) throw new Error('A listing just stored cannot be found.');
	await insertListingVersion(tx, id, moved.version, draft, userId);
}
