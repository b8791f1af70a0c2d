import { mayEdit, type Actor } from '#lib/domain/access/actor.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { findInterest, resetInterestStatus } from '#lib/server/data/introduction/interests.ts';
import { refusedAs } from '#lib/server/data/refusals.ts';

export type RestoreInterestFailure =
	| 'not_found'
	| 'not_allowed'
	/** It is not withdrawn, was so too long ago, or another one stands in its place. */
	| 'conflict'
	/** The listing takes no interest any more. */
	| 'listing_not_published';

/** Takes the withdrawal of an interest back: it waits for the asked side again, as it stood. */
export async function restoreInterest(
	db: Db,
	actor: Actor,
	id: string
): Promise<Result<null, RestoreInterestFailure>> {
	if (!isUuid(id)) return refuse('not_found');
	const failures = {
		not_allowed: 'not_allowed',
		listing_not_published: 'listing_not_published',
		illegal_move: 'conflict',
		conflict: 'conflict'
	} as const;
	return refusedAs(failures, () =>
		db.transaction(identityOf(actor), async (tx) => {
			const before = await findInterest(tx, id);
			if (before === null) return refuse('not_found');
			if (!mayEdit(actor, before.organisations.from.id)) return refuse('not_allowed');
			return (await resetInterestStatus(tx, id)) ? succeed(null) : refuse('conflict');
		})
	);
}
