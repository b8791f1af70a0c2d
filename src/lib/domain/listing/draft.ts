import type { OrganisationKind, Sphere } from '../organisation/organisation.ts';
import type {
	CodeRef,
	Confidentiality,
	GeographicScope,
	IpStatus,
	ListingKind,
	ListingText,
	PartnershipType,
	Requirement,
	Subject,
	TransactionBasis
} from './listing.ts';

/** Everything an author says about a need or an offer. Null and the empty list mean "not said". */
export interface ListingDraft {
	readonly kind: ListingKind;
	/** One or two, each in its own language; the first is the one the author wrote first. */
	readonly texts: readonly ListingText[];
	readonly subject: Subject | null;
	readonly codes: readonly CodeRef[];
	/** TRL 1-9: for an offer the level reached, for a need the lowest level that helps. */
	readonly readiness: number | null;
	readonly partnershipTypes: readonly PartnershipType[];
	readonly transactionBasis: TransactionBasis | null;
	readonly scope: GeographicScope | null;
	/** Where, if not at the organisation's own place. */
	readonly placeCode: string | null;
	readonly languages: readonly string[];
	/** ISO days, both inclusive. */
	readonly availableFrom: string | null;
	readonly availableUntil: string | null;
	readonly confidentiality: Confidentiality | null;
	readonly requirements: readonly Requirement[];
	readonly certifications: readonly string[];
	readonly partnerSpheres: readonly Sphere[];
	readonly partnerKinds: readonly OrganisationKind[];
	readonly budgetMinVnd: number | null;
	readonly budgetMaxVnd: number | null;
	readonly quantityMin: number | null;
	readonly quantityMax: number | null;
	readonly quantityUnit: string | null;
	/** Of a need: whether several may meet it together, each with a part of the quantity. */
	readonly splittable: boolean;
	readonly ipStatus: IpStatus | null;
}

/** A need of which nothing is said yet. */
export const EMPTY_DRAFT: ListingDraft = {
	kind: 'need',
	texts: [],
	subject: null,
	codes: [],
	readiness: null,
	partnershipTypes: [],
	transactionBasis: null,
	scope: null,
	placeCode: null,
	languages: [],
	availableFrom: null,
	availableUntil: null,
	confidentiality: null,
	requirements: [],
	certifications: [],
	partnerSpheres: [],
	partnerKinds: [],
	budgetMinVnd: null,
	budgetMaxVnd: null,
	quantityMin: null,
	quantityMax: null,
	quantityUnit: null,
	splittable: false,
	ipStatus: null
};
