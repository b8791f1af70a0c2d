import type {
	OrganisationKind,
	Sphere,
	ValueChainRole,
	VerificationLevel
} from '../organisation/organisation.ts';
import type { ListingDraft } from './draft.ts';
import type { ListingStatus } from './listing.ts';

/** Who stands behind a listing, as everybody may see. */
export interface ListingAuthor {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly nameEn: string | null;
	readonly sphere: Sphere;
	readonly kind: OrganisationKind;
	readonly placeCode: string | null;
	readonly valueChainRole: ValueChainRole | null;
	readonly answersWithinDays: number | null;
	readonly verification: VerificationLevel | null;
	/** ISO day; null when the level has no end. */
	readonly verifiedUntil: string | null;
}

/** A listing as it stands in the database. */
export interface StoredListing {
	readonly id: string;
	readonly status: ListingStatus;
	/** Rises with every change by its author. */
	readonly version: number;
	readonly draft: ListingDraft;
	readonly organisation: ListingAuthor;
	readonly createdAt: Date;
	readonly updatedAt: Date;
	readonly publishedAt: Date | null;
	readonly confirmedAt: Date | null;
	readonly expiresAt: Date | null;
	readonly isDemo: boolean;
}
