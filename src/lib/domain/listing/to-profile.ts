import type { ListingProfile, ProfilePlace } from '../matching/listing-profile.ts';
import type { Gazetteer } from '../place/gazetteer.ts';
import type { ListingDraft } from './draft.ts';
import type { ListingAuthor, StoredListing } from './stored-listing.ts';
import { readUnit } from './unit.ts';

/** A stored listing as the engine sees it. Where it names no place, it is at its organisation's. */
export function toProfile(listing: StoredListing, gazetteer: Gazetteer): ListingProfile {
	return {
		...draftToProfile(listing.draft, listing.organisation, gazetteer),
		id: listing.id,
		confirmedAt: listing.confirmedAt
	};
}

/**
 * A draft as the engine sees it, under the id `draft`.
 *
 * @param author null for somebody without an organisation
 */
export function draftToProfile(
	draft: ListingDraft,
	author: ListingAuthor | null,
	gazetteer: Gazetteer
): ListingProfile {
	return {
		id: 'draft',
		kind: draft.kind,
		organisation: author && {
			id: author.id,
			name: author.name,
			sphere: author.sphere,
			kind: author.kind,
			verification: author.verification,
			role: author.valueChainRole
		},
		texts: draft.texts,
		subject: draft.subject,
		codes: draft.codes,
		readiness: draft.readiness,
		partnershipTypes: draft.partnershipTypes,
		transactionBasis: draft.transactionBasis,
		scope: draft.scope,
		place: toProfilePlace(draft.placeCode ?? author?.placeCode ?? null, gazetteer),
		languages: draft.languages,
		availableFrom: draft.availableFrom,
		availableUntil: draft.availableUntil,
		confidentiality: draft.confidentiality,
		requirements: draft.requirements,
		certifications: draft.certifications,
		partnerSpheres: draft.partnerSpheres,
		partnerKinds: draft.partnerKinds,
		budgetMinVnd: draft.budgetMinVnd,
		budgetMaxVnd: draft.budgetMaxVnd,
		quantityMin: draft.quantityMin,
		quantityMax: draft.quantityMax,
		quantityUnit: draft.quantityUnit && (readUnit(draft.quantityUnit) ?? draft.quantityUnit),
		splittable: draft.splittable,
		confirmedAt: null
	};
}

function toProfilePlace(code: string | null, gazetteer: Gazetteer): ProfilePlace | null {
	const place = code === null ? null : gazetteer.find(code);
	if (place === null) return null;
	return {
		code: place.code,
		within: gazetteer.within(place.code),
		latitude: place.latitude,
		longitude: place.longitude
	};
}
