import type {
	CodeRef,
	Confidentiality,
	GeographicScope,
	ListingKind,
	ListingText,
	PartnershipType,
	Requirement,
	Subject,
	TransactionBasis
} from '#lib/domain/listing/listing.ts';
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
	/** Ids of the organisations with which it must not be matched, whoever of the two declared it; none if not said. */
	readonly conflicts?: readonly string[];
}

/**
 * A listing as the matching engine sees it. Null and the empty list mean "not said": unknown is never
 * taken for a no. The same shape serves a stored listing and a draft that is still being written.
 */
export interface ListingProfile {
	readonly id: string;
	readonly kind: ListingKind;
	/** Null for the draft of somebody without an organisation. */
	readonly organisation: ProfileOrganisation | null;
	/** One for each language it is written in; at least one. */
	readonly texts: readonly ListingText[];
	readonly subject: Subject | null;
	readonly codes: readonly CodeRef[];
	/** TRL 1-9: for an offer the level reached, for a need the lowest level that helps. */
	readonly readiness: number | null;
	readonly partnershipTypes: readonly PartnershipType[];
	readonly transactionBasis: TransactionBasis | null;
	readonly scope: GeographicScope | null;
	readonly place: ProfilePlace | null;
	/** BCP 47 tags of the languages one can work in. */
	readonly languages: readonly string[];
	/** ISO days (`2026-11-21`), both inclusive: when it is wanted or to be had. */
	readonly availableFrom: string | null;
	readonly availableUntil: string | null;
	readonly confidentiality: Confidentiality | null;
	/** For a need: what the other side must or should bring. */
	readonly requirements: readonly Requirement[];
	/** For an offer: certificates held, as written ("ISO 9001:2015"). */
	readonly certifications: readonly string[];
	/** Which spheres and kinds of organisation may answer; empty: anybody. */
	readonly partnerSpheres: readonly Sphere[];
	readonly partnerKinds: readonly OrganisationKind[];
	/** Whole đồng. */
	readonly budgetMinVnd: number | null;
	readonly budgetMaxVnd: number | null;
	readonly quantityMin: number | null;
	readonly quantityMax: number | null;
	/** UCUM code or plain word; quantities compare only within one unit. */
	readonly quantityUnit: string | null;
	/** Of a need: whether several may meet it together, each with a part; not, if not said. */
	readonly splittable?: boolean;
	/** When it was last published or confirmed; null for a draft. */
	readonly confirmedAt: Date | null;
}
