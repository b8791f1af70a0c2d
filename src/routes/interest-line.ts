import { resolve } from '$app/paths';
import type { Actor } from '#lib/domain/access/actor.ts';
import type { Interest, InterestSide } from '#lib/domain/introduction/interest.ts';
import { sideOf } from '#lib/domain/introduction/side.ts';
import type { InterestStatus } from '#lib/domain/introduction/statuses.ts';
import { readWritten, type Written } from '#lib/domain/text/written.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { viewListingRef, type ListingLine } from './listing-ref.ts';

/** An interest as a line of a list. */
export interface InterestLine {
	readonly id: string;
	readonly href: string;
	/** On which side the reader stands. */
	readonly side: InterestSide;
	/** The organisation on the other side. */
	readonly other: string;
	readonly listing: ListingLine | null;
	readonly status: InterestStatus;
	readonly note: Written;
	readonly sentAt: Date;
	readonly lapsesAt: Date;
}

export function viewInterest(interest: Interest, actor: Actor, locale: Locale): InterestLine {
	const { id, organisations, status, note, sentAt, lapsesAt } = interest;
	const side = sideOf(actor, { from: organisations.from.id, to: organisations.to.id });
	return {
		id,
		href: resolve('/interests/[id]', { id }),
		side,
		other: organisations[side === 'to' ? 'from' : 'to'].name,
		listing: viewListingRef(interest.listing, locale),
		status,
		note: readWritten(note),
		sentAt,
		lapsesAt
	};
}
