import type { Actor } from '#lib/domain/access/actor.ts';
import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import type { ListingStatus } from '#lib/domain/listing/listing.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import {
	deleteDraftListing,
	findListing,
	insertListingVersion,
	setListingStatus
} from '#lib/server/data/listing/listings.ts';
import { refusedAs } from '#lib/server/data/refusals.ts';
import { withinBudget } from '#lib/server/use-cases/access/within-budget.ts';

/** The states an author may bring a listing to. */
export type AuthorMove = Extract<
	ListingStatus,
	'published' | 'paused' | 'fulfilled' | 'withdrawn' | 'archived'
>;

export type MoveListingFailure =
	'not_found' | 'not_allowed' | 'illegal_move' | 'listing_without_text' | 'last_day_passed';

/** Publishes, pauses, closes or renews a listing of one's own. */
export function moveListing(
	db: Db,
	actor: Actor,
	id: string,
	to: AuthorMove
): Promise<Result<{ readonly version: number }, MoveListingFailure> | BudgetRefusal> {
	return withinBudget(() => move(db, actor, id, to));
}

async function move(
	db: Db,
	actor: Actor,
	id: string,
	to: AuthorMove
): Promise<Result<{ readonly version: number }, MoveListingFailure>> {
	const failures = {
		illegal_move: 'illegal_move',
		listing_without_text: 'listing_without_text',
		last_day_passed: 'last_day_passed'
	} as const;
	return refusedAs(failures, () =>
		db.transaction(identityOf(actor), async (tx) => {
			const before = await findListing(tx, id);
			if (before === null) return refuse('not_found');
			const moved = await setListingStatus(tx, id, to);
			if (moved === null) return refuse('not_allowed');
			if (to === 'published') {
				await insertListingVersion(tx, id, moved.version, before.draft, actor.userId);
			}
			return succeed(moved);
		})
	);
}

/** Deletes a listing that was never published. */
export async function deleteListingDraft(
	db: Db,
	actor: Actor,
	id: string
): Promise<Result<null, 'not_found'>> {
	const deleted = await db.transaction(identityOf(actor), (tx) => deleteDraftListing(tx, id));
	return deleted ? succeed(null) : refuse('not_found');
}
