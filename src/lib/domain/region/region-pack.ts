import type { RegionRole } from '../access/actor.ts';
import type { ListingDraft } from '../listing/draft.ts';
import type { CodeRef, TextLanguage } from '../listing/listing.ts';
import type {
	CompanySize,
	MembershipRole,
	OrganisationKind,
	Sphere,
	ValueChainRole,
	VerificationLevel
} from '../organisation/organisation.ts';
import type { PlaceKind } from '../place/gazetteer.ts';

type Names = { readonly vi: string; readonly en: string };

/** Everything a folder under `regions/` holds; `regions/README.md` says which file holds what. */
export interface RegionPack {
	readonly region: {
		readonly code: string;
		readonly name: Names;
		readonly languages: readonly string[];
		readonly timeZone: string;
		readonly country: string;
		readonly currency: string;
		readonly place: string;
	};
	readonly places: readonly PackPlace[];
	readonly schemes: readonly PackScheme[];
	readonly directory: readonly PackInstitution[];
	readonly organisations: readonly PackOrganisation[];
	readonly accounts: readonly PackAccount[];
	readonly listings: readonly PackListing[];
}

export interface PackPlace {
	readonly code: string;
	readonly kind: PlaceKind;
	readonly name: Names;
	readonly parent: string | null;
	readonly latitude: number | null;
	readonly longitude: number | null;
	readonly validFrom: string | null;
	readonly validUntil: string | null;
	readonly successors: readonly string[];
	readonly officialCode: string | null;
	readonly aliases: readonly string[];
}

export interface PackScheme {
	readonly scheme: string;
	readonly name: Names;
	readonly version: string;
	readonly source: string;
	readonly licence: string;
	readonly codes: readonly {
		readonly code: string;
		readonly parent: string | null;
		readonly name: Names;
	}[];
}

/** A real institution: public facts only. It is listed, not a member, and authors nothing. */
export interface PackInstitution {
	readonly slug: string;
	readonly name: Names;
	readonly sphere: Sphere;
	readonly kind: OrganisationKind;
	readonly place: string;
	readonly website: string | null;
	readonly languages: readonly string[];
	readonly source: string;
}

/** An invented organisation of the demo. */
export interface PackOrganisation {
	readonly slug: string;
	readonly name: Names;
	readonly sphere: Sphere;
	readonly kind: OrganisationKind;
	readonly size: CompanySize | null;
	readonly place: string;
	readonly codes: readonly CodeRef[];
	readonly languages: readonly string[];
	readonly valueChainRole: ValueChainRole | null;
	readonly website: string | null;
	readonly summary: Names;
	readonly verification: VerificationLevel;
	readonly answersWithinDays: number | null;
}

export interface PackAccount {
	readonly email: string;
	readonly name: string;
	readonly organisation: string | null;
	readonly role: MembershipRole | null;
	readonly regionRole: RegionRole | null;
	readonly locale: TextLanguage;
}

type PackText = { readonly title: string; readonly summary: string };

/** An invented need or offer; its days count from the day the demo is loaded. */
export interface PackListing extends Omit<
	ListingDraft,
	'texts' | 'placeCode' | 'availableFrom' | 'availableUntil'
> {
	readonly slug: string;
	readonly organisation: string;
	readonly texts: { readonly vi?: PackText | undefined; readonly en?: PackText | undefined };
	readonly place: string | null;
	readonly availableInDays: number | null;
	readonly availableForDays: number | null;
	readonly publishedDaysAgo: number;
	readonly expiresInDays: number;
}
