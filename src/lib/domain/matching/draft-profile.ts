import type { ListingProfile } from './listing-profile.ts';

const NOTHING_SAID: Omit<ListingProfile, 'id' | 'kind' | 'texts'> = {
	organisation: null,
	subject: null,
	codes: [],
	readiness: null,
	partnershipTypes: [],
	transactionBasis: null,
	scope: null,
	place: null,
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
	confirmedAt: null
};

/** A profile that says only what is given, such as the two sentences typed on the home page. */
export function draftProfile(
	said: Pick<ListingProfile, 'id' | 'kind' | 'texts'> & Partial<ListingProfile>
): ListingProfile {
	return { ...NOTHING_SAID, ...said };
}
