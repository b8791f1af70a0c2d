import { distanceBetween } from './gates/distance.ts';
import type { ListingProfile } from './listing-profile.ts';

/** A need and an offer looked at together. */
export interface Pair {
	readonly need: ListingProfile;
	readonly offer: ListingProfile;
	/** Null where a point is unknown. */
	readonly distanceKm: number | null;
	readonly now: Date;
}

/** Puts two listings in their places; of two of the same kind the first takes the need's. */
export function pairUp(one: ListingProfile, other: ListingProfile, now: Date): Pair {
	const swap = one.kind === 'offer' && other.kind === 'need';
	const [need, offer] = swap ? [other, one] : [one, other];
	return { need, offer, distanceKm: distanceBetween(need.place, offer.place), now };
}
