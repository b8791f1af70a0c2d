import type { Actor } from '#lib/domain/access/actor.ts';
import type { Interest } from '#lib/domain/introduction/interest.ts';
import type { Introduction } from '#lib/domain/introduction/introduction.ts';
import { INTEREST_STATUSES, OPEN_INTEREST_STATUSES } from '#lib/domain/introduction/statuses.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf } from '#lib/server/data/identity.ts';
import { listInterests } from '#lib/server/data/introduction/interests.ts';
import {
	listIntroductions,
	type IntroductionNews
} from '#lib/server/data/introduction/introductions.ts';

const PAGE = 30;
const MOST_OPEN = 100;
const MOST_CLOSED = 20;

export type ListedIntroduction = Introduction & IntroductionNews;

export interface Conversations {
	readonly introductions: readonly ListedIntroduction[];
	readonly hasMore: boolean;
	/** Interests that wait for an answer, sent and received. */
	readonly open: readonly Interest[];
	/** The latest interests that came to nothing. */
	readonly closed: readonly Interest[];
}

/** Everything the actor's organisations talk or want to talk about. @param page counted from 1 */
export function listConversations(db: Db, actor: Actor, page: number): Promise<Conversations> {
	return db.transaction(identityOf(actor), async (tx) => {
		const introductions = await listIntroductions(tx, {
			limit: PAGE + 1,
			offset: (page - 1) * PAGE
		});
		const open = await listInterests(tx, OPEN_INTEREST_STATUSES, MOST_OPEN);
		const closed = await listInterests(tx, CLOSED, MOST_CLOSED);
		return {
			introductions: introductions.slice(0, PAGE),
			hasMore: introductions.length > PAGE,
			open,
			closed
		};
	});
}

const CLOSED = INTEREST_STATUSES.filter(
	(status) => status === 'declined' || status === 'withdrawn' || status === 'lapsed'
);
