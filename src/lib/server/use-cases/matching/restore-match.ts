import type { Actor } from '#lib/domain/access/actor.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { deleteMatchFeedback } from '#lib/server/data/matching/match-feedback.ts';
import { nameOwnPair, type OwnPair, type OwnPairFailure } from './hide-match.ts';

/** Puts a pair back into the list. Where nothing was said about it, nothing happens. */
export function restoreMatch(
	db: Db,
	actor: Actor,
	pair: OwnPair
): Promise<Result<null, OwnPairFailure>> {
	return db.transaction(identityOf(actor), async (tx) => {
		const named = await nameOwnPair(tx, actor, pair);
		if (!named.ok) return named;
		await deleteMatchFeedback(tx, named.value);
		return succeed(null);
	});
}
