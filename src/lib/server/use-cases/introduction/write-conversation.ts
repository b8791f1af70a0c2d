import { mayEdit, type Actor } from '#lib/domain/access/actor.ts';
import { sideOf } from '#lib/domain/introduction/side.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { findIntroduction } from '#lib/server/data/introduction/introductions.ts';
import { refusedAs } from '#lib/server/data/refusals.ts';

export type WriteConversationFailure =
	| 'not_found'
	/** The actor may only read. */
	| 'not_allowed'
	/** The conversation is not open. */
	| 'not_open';

/** Does something in an open conversation, in the name of the organisation the actor speaks for. */
export async function writeConversation<Value, Failure extends string>(
	db: Db,
	actor: Actor,
	id: string,
	work: (tx: Tx, organisationId: string) => Promise<Result<Value, Failure>>
): Promise<Result<Value, Failure | WriteConversationFailure>> {
	if (!isUuid(id)) return refuse('not_found');
	// A right may be taken away while the page is open.
	return refusedAs<Value, Failure | WriteConversationFailure, 'not_allowed'>(
		{ not_allowed: 'not_allowed' },
		() =>
			db.transaction(identityOf(actor), async (tx) => {
				const introduction = await findIntroduction(tx, id);
				if (introduction === null) return refuse('not_found');
				if (introduction.status !== 'both_yes') return refuse('not_open');
				const { from, to } = introduction.parties;
				const side = sideOf(actor, { from: from.id, to: to.id });
				const organisationId = introduction.parties[side].id;
				if (!mayEdit(actor, organisationId)) return refuse('not_allowed');
				return work(tx, organisationId);
			})
	);
}
