import type { ListingKind, ListingStatus, ListingText } from '../listing/listing.ts';
import type { DeclineReason, InterestStatus } from './statuses.ts';

/** The two sides of an interest: who asked, and who is asked. */
export const INTEREST_SIDES = ['from', 'to'] as const;
export type InterestSide = (typeof INTEREST_SIDES)[number];

export interface OrganisationRef {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
}

/** A listing as a conversation names it. */
export interface ListingRef {
	readonly id: string;
	readonly kind: ListingKind;
	readonly status: ListingStatus;
	/** In the order they were written; at least one for anything ever published. */
	readonly titles: readonly Pick<ListingText, 'language' | 'title'>[];
}

/** One organisation's wish to talk about a listing of another. */
export interface Interest {
	readonly id: string;
	readonly status: InterestStatus;
	readonly note: string;
	readonly organisations: Readonly<Record<InterestSide, OrganisationRef>>;
	/** What is asked about. Null where the reader may no longer see it. */
	readonly listing: ListingRef | null;
	/** The asking side's own listing; null where they ask without one. */
	readonly fromListing: ListingRef | null;
	readonly sentAt: Date;
	readonly seenAt: Date | null;
	readonly answeredAt: Date | null;
	/** Null unless it stands withdrawn. */
	readonly withdrawnAt: Date | null;
	/** How the listing ended that took the interest with it; null for one that closed by itself or is open. */
	readonly endedWith: ListingStatus | null;
	readonly declineReason: DeclineReason | null;
	readonly declineText: string | null;
	/** ISO day until which the asked side does not want to be reminded. */
	readonly snoozedUntil: string | null;
	/** When silence closes it. */
	readonly lapsesAt: Date;
	/** The conversation that acceptance opened. */
	readonly introductionId: string | null;
}
