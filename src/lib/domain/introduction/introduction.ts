import type { InterestSide, ListingRef, OrganisationRef } from './interest.ts';
import type { IntroductionStatus } from './statuses.ts';

/** How to reach a person; known to the other side only once both have said yes. */
export interface Contact {
	/** Null where they have not said it. */
	readonly name: string | null;
	readonly email: string;
	readonly phone: string | null;
}

export interface IntroductionParty extends OrganisationRef {
	/** Null where the person has left, or the introduction is not open. */
	readonly contact: Contact | null;
}

/** A conversation between two organisations that both want it. */
export interface Introduction {
	readonly id: string;
	readonly interestId: string;
	readonly status: IntroductionStatus;
	readonly parties: Readonly<Record<InterestSide, IntroductionParty>>;
	readonly listing: ListingRef | null;
	readonly fromListing: ListingRef | null;
	readonly goal: string | null;
	readonly nextStep: string | null;
	/** Counts the times goal and next step were saved. */
	readonly version: number;
	/** What the asking side wrote with the interest. */
	readonly note: string;
	/** When the interest behind it was sent and first seen. */
	readonly sentAt: Date;
	readonly seenAt: Date | null;
	/** Null until both have said yes. */
	readonly openedAt: Date | null;
}

export interface Message {
	readonly id: string;
	readonly organisationId: string;
	/** Null where the reader does not know the person, such as a colleague on the other side. */
	readonly authorName: string | null;
	readonly body: string;
	readonly sentAt: Date;
}

/** A part of a thread, oldest message first. */
export interface MessagePage {
	readonly messages: readonly Message[];
	/** Whether there are messages before the first of this page. */
	readonly hasOlder: boolean;
	/** Whether there are messages after the last of this page. */
	readonly hasNewer: boolean;
}
