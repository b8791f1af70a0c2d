import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import type {
	OrganisationKind,
	Sphere,
	ValueChainRole,
	VerificationLevel
} from '#lib/domain/organisation/organisation.ts';

/** Where something is, as the engine needs it: the code, what it lies in, and a point. */
export interface ProfilePlace {
	readonly code: string;
	/** Codes of the places it lies in, nearest first, the country last; empty where unknown. */
	readonly within: readonly string[];
	/** Degrees, WGS 84; null where unknown. */
	readonly latitude: number | null;
	readonly longitude: number | null;
}

export interface ProfileOrganisation {
	readonly id: string;
	readonly name: string;
	readonly sphere: Sphere | null;
	readonly kind: OrganisationKind | null;
	readonly verification: VerificationLevel | null;
	/** What it says it is in its value chain; null or left out where it does not say. */
	readonly role?: ValueChainRole | null;
	/** Ids of the organisations with which it must not be matched, whoever of the two declared it. Defaults to none. */
	readonly conflicts?: readonly string[];
}

/**
 * A listing as the matching engine sees it. Null and the empty list mean "not said": unknown is never
 * taken for a no. The same shape serves a stored listing and a draft that is still being written.
 */
export interface ListingProfile extends Omit<
	ListingDraft,
	'placeCode' | 'ipStatus' | 'splittable'
> {
	readonly id: string;
	/** Null for the draft of somebody without an organisation. */
	readonly organisation: ProfileOrganisation | null;
	readonly place: ProfilePlace | null;
	/** See `ListingDraft`; defaults to false. */
	readonly splittable?: boolean;
	/** When it was last published or confirmed; null for a draft. */
	readonly confirmedAt: Date | null;
}
