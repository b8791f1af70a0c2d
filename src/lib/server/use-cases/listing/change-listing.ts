import type { Actor } from '#lib/domain/access/actor.ts';
import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import {
	findListing,
	insertListingVersion,
	updateListing
} from '#lib/server/data/listing/listings.ts';
import { refusedAs } from '#lib/server/data/refusals.ts';
import { actOnce } from '#lib/server/use-cases/submission/do-once.ts';
import { REFUSED_CONTENT } from './publish-listing.ts';

export type ChangeListingFailure =
	| 'not_found'
	| 'not_allowed'
	| 'unknown_code'
	| 'last_day_passed'
	| 'changed_meanwhile'
	| 'key_used_before';

export interface ListingChange {
	readonly draft: ListingDraft;
	/** The version the author had before their eyes; another one means somebody was faster. */
	readonly seenVersion: number;
	/** Sent again with a retry; see `actOnce`. */
	readonly key: string | null;
}

/** Replaces what a listing says. A published one keeps what it said before as a version. */
export async function changeListing(
	db: Db,
	actor: Actor,
	id: string,
	{ draft, seenVersion, key }: ListingChange
): Promise<Result<{ readonly id: string }, ChangeListingFailure>> {
	const request = { id, draft, seenVersion };
	return refusedAs(REFUSED_CONTENT, () =>
		actOnce(db, actor, { key, request }, async (tx) => {
			const before = await findListing(tx, id);
			if (before === null) return refuse('not_found');
			if (before.version !== seenVersion) return refuse('changed_meanwhile');
			if (!(await updateListing(tx, id, draft, seenVersion))) return refuse('not_allowed');
			if (before.status === 'published') {
				await insertListingVersion(tx, id, seenVersion + 1, draft, actor.userId);
			}
			return succeed({ id });
		})
	);
}
