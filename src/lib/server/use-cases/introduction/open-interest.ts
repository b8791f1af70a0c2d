import { editableOrganisations, mayEdit, type Actor } from '#lib/domain/access/actor.ts';
import { movesOf, type InterestMove } from '#lib/domain/introduction/interest-moves.ts';
import type { Interest, InterestSide } from '#lib/domain/introduction/interest.ts';
import { sideOf } from '#lib/domain/introduction/side.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { findInterest, markInterestSeen } from '#lib/server/data/introduction/interests.ts';

export interface OpenedInterest {
	readonly interest: Interest;
	/** On which side the reader stands; of both, the asked one. */
	readonly side: InterestSide;
	/** What the reader may do with it; empty for one who may only read. */
	readonly moves: readonly InterestMove[];
}

/**
 * An interest of the actor's organisations, or null. Opened by somebody who may answer it, it counts as seen
 * from then on.
 */
export async function openInterest(
	db: Db,
	actor: Actor,
	id: string
): Promise<OpenedInterest | null> {
	if (!isUuid(id)) return null;
	return db.transaction(identityOf(actor), async (tx) => {
		const editable = editableOrganisations(actor).map(({ organisationId }) => organisationId);
		if (editable.length > 0) await markInterestSeen(tx, id, editable);
		return readInterest(tx, actor, id);
	});
}

async function readInterest(tx: Tx, actor: Actor, id: string): Promise<OpenedInterest | null> {
	const interest = await findInterest(tx, id);
	if (interest === null) return null;
	const { from, to } = interest.organisations;
	const side = sideOf(actor, { from: from.id, to: to.id });
	return {
		// When the asked side wants to be reminded is its own affair.
		interest: side === 'to' ? interest : { ...interest, snoozedUntil: null },
		side,
		moves: mayEdit(actor, interest.organisations[side].id) ? movesOf(side, interest.status) : []
	};
}
