import { type Evidence, fact } from '../evidence.ts';
import { sameCountry, shareUnit } from '../gates/territory.ts';
import type { Pair } from '../pair.ts';
import { bothWays, type FacetReading, tellBoth, UNREAD } from './facet.ts';

/** Upper end of each band in kilometres: a short ride, the same district, a day trip there and back, a flight. */
const BANDS: readonly (readonly [km: number, value: number])[] = [
	[10, 1],
	[30, 0.9],
	[75, 0.7],
	[150, 0.5],
	[500, 0.3]
];

/** How near the two are: by distance band, or where a point is missing by the units they both lie in. */
export function readPlace({ need, offer, distanceKm }: Pair): FacetReading {
	const [here, there] = [need.place, offer.place];
	if (!here || !there) return UNREAD;
	if (here.code === there.code) return bothWays(1);
	const country = sameCountry(here, there);
	const far = country ? 0.2 : 0.1;
	if (distanceKm !== null) {
		const band = BANDS.find(([km]) => distanceKm <= km);
		return bothWays(band ? band[1] : far);
	}
	if (shareUnit(here, there, 2)) return bothWays(0.9);
	if (shareUnit(here, there, 1)) return bothWays(0.6);
	return country === null ? UNREAD : bothWays(far);
}

export function tellPlace({ need, offer, distanceKm }: Pair): readonly Evidence[] {
	const places = tellBoth('place', need.place?.code ?? null, offer.place?.code ?? null);
	if (places.length === 0 || distanceKm === null) return places;
	return [...places, fact('both', 'distance_km', Math.round(distanceKm))];
}
