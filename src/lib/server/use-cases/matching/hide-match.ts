import { editableOrganisations, type Actor } from '#lib/domain/access/actor.ts';
import type { MatchVerdict, MismatchReason } from '#lib/domain/matching/match-feedback.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { findListings } from '#lib/server/data/listing/listings.ts';
import { upsertMatchFeedback } from '#lib/server/data/matching/match-feedback.ts';
import { refusedAs } from '#lib/server/data/refusals.ts';

/** Two listings, of which the first is one of the actor's own. */
export interface OwnPair {
	readonly listingId: string;
	readonly otherId: string;
}

export interface HiddenMatch extends OwnPair {
	readonly verdict: MatchVerdict;
	readonly reason: MismatchReason | null;
}

export type OwnPairFailure =
	| 'not_found'
	| 'not_allowed'
	/** Two needs or two offers are no pair. */
	| 'no_pair';

/** Takes a proposed pair out of an organisation's own list. The other side never learns of it. */
export async function hideMatch(
	db: Db,
	actor: Actor,
	{ verdict, reason, ...pair }: HiddenMatch,
	now: Date
): Promise<Result<null, OwnPairFailure>> {
	return refusedAs({ not_allowed: 'not_allowed' }, () =>
		db.transaction(identityOf(actor), async (tx) => {
			const named = await nameOwnPair(tx, actor, pair);
			if (!named.ok) return named;
			const said = { verdict, reason, givenBy: actor.userId };
			await upsertMatchFeedback(tx, { ...named.value, ...said }, now);
			return succeed(null);
		})
	);
}

export interface NamedPair {
	readonly organisationId: string;
	readonly needId: string;
	readonly offerId: string;
}

/** Which of the two is the need, and for which organisation the actor speaks about them. */
export async function nameOwnPair(
	tx: Tx,
	actor: Actor,
	{ listingId, otherId }: OwnPair
): Promise<Result<NamedPair, OwnPairFailure>> {
	if (!isUuid(listingId)) return refuse('not_found');
	const found = await findListings(tx, [listingId, otherId]);
	const own = found.find(({ id }) => id === listingId);
	const other = found.find(({ id }) => id === otherId);
	if (own === undefined || other === undefined) return refuse('not_found');
	if (own.draft.kind === other.draft.kind) return refuse('no_pair');
	const organisationId = own.organisation.id;
	const mayWrite = editableOrganisations(actor).some(
		(one) => one.organisationId === organisationId
	);
	if (!mayWrite) return refuse('not_allowed');
	const [needId, offerId] = own.draft.kind === 'need' ? [listingId, otherId] : [otherId, listingId];
	return succeed({ organisationId, needId, offerId });
}
