import type { CodeRef } from '../listing/listing.ts';
import type { CompanySize, OrganisationKind, Sphere, ValueChainRole } from './organisation.ts';

/** Everything its owners say about an organisation. Null and the empty list mean "not said". */
export interface OrganisationDraft {
	readonly name: string;
	readonly nameEn: string | null;
	readonly kind: OrganisationKind;
	readonly sphere: Sphere;
	readonly placeCode: string | null;
	readonly size: CompanySize | null;
	/** BCP 47. */
	readonly languages: readonly string[];
	readonly valueChainRole: ValueChainRole | null;
	readonly codes: readonly CodeRef[];
	readonly summaryVi: string | null;
	readonly summaryEn: string | null;
	readonly website: string | null;
	/** In how many days it promises an answer, 1-365. */
	readonly answersWithinDays: number | null;
}
