import type { ProfilePlace } from '../listing-profile.ts';

const EARTH_RADIUS_KM = 6371.0088;

/**
 * Great-circle distance in kilometres by the haversine formula (R. W. Sinnott, "Virtues of the Haversine",
 * Sky and Telescope 68, 1984) on a sphere of the earth's mean radius. Null where a point is unknown or no point.
 */
export function distanceBetween(
	one: ProfilePlace | null,
	other: ProfilePlace | null
): number | null {
	const from = pointOf(one);
	const to = pointOf(other);
	if (!from || !to) return null;
	const dLatitude = to.latitude - from.latitude;
	const dLongitude = to.longitude - from.longitude;
	const h =
		Math.sin(dLatitude / 2) ** 2 +
		Math.cos(from.latitude) * Math.cos(to.latitude) * Math.sin(dLongitude / 2) ** 2;
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

function pointOf(place: ProfilePlace | null): { latitude: number; longitude: number } | null {
	if (!place || place.latitude === null || place.longitude === null) return null;
	const { latitude, longitude } = place;
	if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return null;
	return { latitude: (latitude * Math.PI) / 180, longitude: (longitude * Math.PI) / 180 };
}
