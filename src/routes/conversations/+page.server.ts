import { requireActor } from '#lib/server/auth/require-actor.ts';
import { listConversations } from '#lib/server/use-cases/introduction/list-conversations.ts';
import { viewIntroduction } from '../introduction-line.ts';
import { viewInterest } from '../interest-line.ts';
import type { PageServerLoad } from './$types';

const LAST_PAGE = 1000;

export const load: PageServerLoad = async (event) => {
	const actor = requireActor(event);
	const { db, locale } = event.locals;
	const asked = Number(event.url.searchParams.get('page') ?? 1);
	const page = Number.isInteger(asked) && asked >= 1 && asked <= LAST_PAGE ? asked : 1;
	const listed = await listConversations(db, actor, page);
	const open = listed.open.map((interest) => viewInterest(interest, actor, locale));
	return {
		introductions: listed.introductions.map((one) => viewIntroduction(one, actor, locale)),
		received: open.filter(({ side }) => side === 'to'),
		sent: open.filter(({ side }) => side === 'from'),
		closed: listed.closed.map((interest) => viewInterest(interest, actor, locale)),
		page,
		hasMore: listed.hasMore
	};
};
