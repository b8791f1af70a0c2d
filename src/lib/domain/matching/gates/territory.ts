import type { GeographicScope } from '#lib/domain/listing/listing.ts';
import { fact, type FactEvidence } from '../evidence.ts';
import type { ProfilePlace } from '../listing-profile.ts';
import type { Gate, GateStatus } from './gate.ts';

const LOCAL_KM = 30;
const REGIONAL_KM = 150;

/**
 * Whether each place lies within the scope that the other side accepts. Local: the same district-level unit
 * or within 30 km; regional: the same province-level unit or within 150 km; national: the same country. Closed
 * if the scope of either side says no; open if both scopes are said and none says no.
 */
export const territoryGate: Gate = {
	check({ need, offer, distanceKm }) {
		const wanted = withinScope(need.scope, need.place, offer.place, distanceKm);
		if (wanted === 'closed') return 'closed';
		const given = withinScope(offer.scope, need.place, offer.place, distanceKm);
		return given === 'open' ? wanted : given;
	},
	tell: ({ need, offer, distanceKm }) => [
		...(need.scope ? [fact('need', 'scope', need.scope)] : []),
		...(offer.scope ? [fact('offer', 'scope', offer.scope)] : []),
		...placeFacts(need.place, offer.place, distanceKm)
	]
};

function withinScope(
	scope: GeographicScope | null,
	one: ProfilePlace | null,
	other: ProfilePlace | null,
	distanceKm: number | null
): GateStatus {
	if (scope === null) return 'unknown';
	if (scope === 'international') return 'open';
	if (!one || !other) return 'unknown';
	if (one.code === other.code) return 'open';
	const country = sameCountry(one, other);
	if (scope === 'national') return country === null ? 'unknown' : country ? 'open' : 'closed';
	const reach = scope === 'local' ? LOCAL_KM : REGIONAL_KM;
	if (shareUnit(one, other, scope === 'local' ? 2 : 1)) return 'open';
	if (distanceKm !== null) return distanceKm <= reach ? 'open' : 'closed';
	return country === false ? 'closed' : 'unknown';
}

/** Null where either does not say what it lies in. */
export function sameCountry(one: ProfilePlace, other: ProfilePlace): boolean | null {
	const [here, there] = [countryOf(one), countryOf(other)];
	return here === null || there === null ? null : here === there;
}

/** The last of what it lies in; a place that lies in nothing may be a country itself (ISO 3166-1 alpha-2). */
function countryOf(place: ProfilePlace): string | null {
	return place.within.at(-1) ?? (/^[A-Z]{2}$/.test(place.code) ? place.code : null);
}

/** Whether both lie in the same unit `depth` levels below the country (1: province, 2: district level). */
export function shareUnit(one: ProfilePlace, other: ProfilePlace, depth: number): boolean {
	const unit = chainOf(one)[depth];
	return unit !== undefined && unit === chainOf(other)[depth] && sameCountry(one, other) === true;
}

/** From the country down to the place itself. */
function chainOf(place: ProfilePlace): readonly string[] {
	return [place.code, ...place.within].reverse();
}

function placeFacts(
	one: ProfilePlace | null,
	other: ProfilePlace | null,
	distanceKm: number | null
): readonly FactEvidence[] {
	return [
		...(one ? [fact('need', 'place', one.code)] : []),
		...(other ? [fact('offer', 'place', other.code)] : []),
		...(distanceKm === null ? [] : [fact('both', 'distance_km', Math.round(distanceKm))])
	];
}
