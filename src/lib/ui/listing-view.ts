import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { Sphere, VerificationLevel } from '#lib/domain/organisation/organisation.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** Who stands behind a listing, as a card shows it. */
export interface OrganisationSummary {
	readonly name: string;
	readonly sphere: Sphere;
	/** Word for its kind, in the reader's language. */
	readonly kindName: string;
	readonly verification: VerificationLevel | null;
	/** ISO day; null where the verification has no end or there is none. */
	readonly verifiedUntil: string | null;
	/** Days until it usually answers; null where unknown. */
	readonly answersWithinDays: number | null;
}

/** A listing as a card shows it. */
export interface ListingSummary {
	readonly id: string;
	readonly href: string;
	readonly kind: ListingKind;
	readonly title: string;
	readonly language: Locale;
	/** Null for the draft of somebody without an organisation. */
	readonly organisation: OrganisationSummary | null;
	readonly placeName: string | null;
	/** Word for its subject, in the reader's language. */
	readonly subjectName: string | null;
	/** "3 days ago", in the reader's language. */
	readonly published: string | null;
}
