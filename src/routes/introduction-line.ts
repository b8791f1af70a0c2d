import { resolve } from '$app/paths';
import type { Actor } from '#lib/domain/access/actor.ts';
import { sideOf } from '#lib/domain/introduction/side.ts';
import { readWritten, type Written } from '#lib/domain/text/written.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ListedIntroduction } from '#lib/server/use-cases/introduction/list-conversations.ts';
import { viewListingRef, type ListingLine } from './listing-ref.ts';

/** A conversation as a line of a list. */
export interface IntroductionLine {
	readonly id: string;
	readonly href: string;
	/** The organisation on the other side. */
	readonly other: string;
	readonly listing: ListingLine | null;
	/** The last thing said; null where nothing was. */
	readonly said: Written | null;
	/** Whether the reader's own side said it. */
	readonly saidByUs: boolean;
	readonly changedAt: Date;
	readonly meetsAt: Date | null;
	/** Whether the other side proposed times that wait for the reader's. */
	readonly hasTimesToTake: boolean;
}

const EXCERPT = 160;

export function viewIntroduction(
	introduction: ListedIntroduction,
	actor: Actor,
	locale: Locale
): IntroductionLine {
	const { id, parties, lastMessage, changedAt, meetsAt, proposedBy } = introduction;
	const side = sideOf(actor, { from: parties.from.id, to: parties.to.id });
	const own = parties[side].id;
	return {
		id,
		href: resolve('/conversations/[id]', { id }),
		other: parties[side === 'to' ? 'from' : 'to'].name,
		listing: viewListingRef(introduction.listing, locale),
		said: lastMessage && readWritten(excerptOf(lastMessage.body)),
		saidByUs: lastMessage?.organisationId === own,
		changedAt,
		meetsAt,
		hasTimesToTake: proposedBy.some((organisationId) => organisationId !== own)
	};
}

/** Counted in characters as people see them, so that none is cut in two. */
function excerptOf(body: string): string {
	const characters = [...body];
	return characters.length <= EXCERPT ? body : `${characters.slice(0, EXCERPT).join('')}…`;
}
