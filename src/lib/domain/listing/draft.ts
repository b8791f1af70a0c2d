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
	/** BCP 47 tags of the languages one can work in. */
	readonly languages: readonly string[];
	/** ISO days (`2026-11-21`), both inclusive: when it is wanted or to be had. */
	readonly availableFrom: string | null;
	readonly availableUntil: string | null;
	readonly confidentiality: Confidentiality | null;
	/** For a need: what the other side must or should bring. */
	readonly requirements: readonly Requirement[];
	/** For an offer: certificates held, as written ("ISO 9001:2015"); none holds a semicolon. */
	readonly certifications: readonly string[];
	/** Which spheres and kinds of organisation may answer; empty: any. */
	readonly partnerSpheres: readonly Sphere[];
	readonly partnerKinds: readonly OrganisationKind[];
	/** Whole đồng. */
	readonly budgetMinVnd: number | null;
	readonly budgetMaxVnd: number | null;
	readonly quantityMin: number | null;
	readonly quantityMax: number | null;
	/** UCUM code or plain word; quantities compare only within one unit. */
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

/** How a detail is written: what it is in a form, in a file, and to be compared. */
export type DetailShape =
	/** A code of a closed list, or several. */
	| 'choice'
	| 'choices'
	/** A whole number. */
	| 'integer'
	/** The code of a place. */
	| 'place'
	/** An ISO day. */
	| 'day'
	/** Whole đồng. */
	| 'money'
	| 'amount'
	| 'unit'
	/** Several short texts. */
	| 'lines'
	/** Yes or no. */
	| 'flag';

/** Every detail of a listing but its texts, codes and requirements, in the order in which they are stored. */
export const LISTING_DETAILS = {
	subject: 'choice',
	readiness: 'integer',
	partnershipTypes: 'choices',
	transactionBasis: 'choice',
	scope: 'choice',
	placeCode: 'place',
	languages: 'choices',
	availableFrom: 'day',
	availableUntil: 'day',
	confidentiality: 'choice',
	certifications: 'lines',
	partnerSpheres: 'choices',
	partnerKinds: 'choices',
	budgetMinVnd: 'money',
	budgetMaxVnd: 'money',
	quantityMin: 'amount',
	quantityMax: 'amount',
	quantityUnit: 'unit',
	splittable: 'flag',
	ipStatus: 'choice'
} as const satisfies Readonly<
	Record<Exclude<keyof ListingDraft, 'kind' | 'texts' | 'codes' | 'requirements'>, DetailShape>
>;
export type DetailName = keyof typeof LISTING_DETAILS;
/** The names of the details that have one of some shapes. */
export type DetailOf<Shape extends DetailShape> = {
	[Name in DetailName]: (typeof LISTING_DETAILS)[Name] extends Shape ? Name : never;
}[DetailName];

export const DETAIL_NAMES = Object.keys(LISTING_DETAILS) as readonly DetailName[];

/** The names of the details of some shapes, in their order. */
export function detailsOf<const Shape extends DetailShape>(
	...shapes: readonly Shape[]
): readonly DetailOf<Shape>[] {
	const wanted: readonly DetailShape[] = shapes;
	return DETAIL_NAMES.filter((name): name is DetailOf<Shape> =>
		wanted.includes(LISTING_DETAILS[name])
	);
}

/** The details of something that has more to say. */
export function pickDetails(
	source: Pick<ListingDraft, DetailName>
): Pick<ListingDraft, DetailName> {
	return Object.fromEntries(DETAIL_NAMES.map((name) => [name, source[name]])) as Pick<
		ListingDraft,
		DetailName
	>;
}
