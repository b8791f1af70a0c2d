import { dayOf } from '#lib/domain/day.ts';
import { distanceBetween } from './gates/distance.ts';
import type { ListingProfile } from './listing-profile.ts';

/** When pairs are looked at. */
export interface Moment {
	readonly now: Date;
	/** The day of `now` in the region's zone, as an ISO day. */
	readonly today: string;
}

/**
 * The moment of an instant. Made once for a list, not once for each pair.
 *
 * @param timeZone the region's
 * @throws RangeError for an unknown time zone or an invalid date
 */
export function momentOf(now: Date, timeZone: string): Moment {
	return { now, today: dayOf(now, timeZone) };
}

/** A need and an offer looked at together. */
export interface Pair extends Moment {
	readonly need: ListingProfile;
	readonly offer: ListingProfile;
	/** Null where a point is unknown. */
	readonly distanceKm: number | null;
}

/** Puts two listings in their places; of two of the same kind the first takes the need's. */
export function pairUp(one: ListingProfile, other: ListingProfile, moment: Moment): Pair {
	const { now, today } = moment;
	const swap = one.kind === 'offer' && other.kind === 'need';
	const [need, offer] = swap ? [other, one] : [one, other];
	return { need, offer, distanceKm: distanceBetween(need.place, offer.place), now, today };
}
