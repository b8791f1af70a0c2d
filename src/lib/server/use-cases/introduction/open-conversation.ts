import { mayEdit, type Actor } from '#lib/domain/access/actor.ts';
import type { InterestSide } from '#lib/domain/introduction/interest.ts';
import type { Introduction, MessagePage } from '#lib/domain/introduction/introduction.ts';
import type { Meeting } from '#lib/domain/introduction/meeting.ts';
import { sideOf } from '#lib/domain/introduction/side.ts';
import { isUuid } from '#lib/domain/uuid.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { findIntroduction } from '#lib/server/data/introduction/introductions.ts';
import { listMeetings } from '#lib/server/data/introduction/meetings.ts';
import { hasClosedSide } from '#lib/server/data/organisation/closing.ts';
import { pageMessages } from '#lib/server/data/introduction/messages.ts';

const PAGE = 50;

export interface Conversation {
	readonly introduction: Introduction;
	/** On which side the reader stands; of both, the one that was asked. */
	readonly side: InterestSide;
	/** Whether the reader may write, and not only read. */
	readonly mayWrite: boolean;
	/** Whether the other organisation has closed: what was said stays to be read. */
	readonly isClosed: boolean;
	readonly meetings: readonly Meeting[];
	readonly thread: MessagePage;
}

/** A conversation of the actor's organisations, or null. @param before id of a message; null for the newest */
export async function openConversation(
	db: Db,
	actor: Actor,
	id: string,
	before: string | null
): Promise<Conversation | null> {
	if (!isUuid(id)) return null;
	return db.transaction(identityOf(actor), async (tx) => {
		const introduction = await findIntroduction(tx, id);
		if (introduction === null) return null;
		const side = sideOf(actor, {
			from: introduction.parties.from.id,
			to: introduction.parties.to.id
		});
		const isClosed = await hasClosedSide(tx, id);
		const isOpen = introduction.status === 'both_yes' && !isClosed;
		return {
			introduction,
			side,
			isClosed,
			mayWrite: mayEdit(actor, introduction.parties[side].id) && isOpen,
			meetings: await listMeetings(tx, id),
			thread: await pageMessages(tx, id, { before, limit: PAGE })
		};
	});
}
