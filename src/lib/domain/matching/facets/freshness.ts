import { type Evidence, fact, type Side } from '../evidence.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Pair } from '../pair.ts';
import type { FacetReading } from './facet.ts';

const DAY_MS = 86_400_000;
/** Days after which a listing that nobody confirmed counts half. */
const HALF_LIFE_DAYS = 180;

/** Each side gains from how lately the other was published or confirmed; a date to come counts as today. */
export function readFreshness({ need, offer, now }: Pair): FacetReading {
	return { need: freshnessOf(offer, now), offer: freshnessOf(need, now) };
}

export function tellFreshness({ need, offer }: Pair): readonly Evidence[] {
	return [...freshnessFacts('need', need), ...freshnessFacts('offer', offer)];
}

function freshnessOf({ confirmedAt }: ListingProfile, now: Date): number | null {
	const days = confirmedAt === null ? NaN : (now.getTime() - confirmedAt.getTime()) / DAY_MS;
	return Number.isFinite(days) ? 0.5 ** (Math.max(0, days) / HALF_LIFE_DAYS) : null;
}

function freshnessFacts(side: Side, { confirmedAt }: ListingProfile) {
	if (confirmedAt === null || !Number.isFinite(confirmedAt.getTime())) return [];
	return [fact(side, 'confirmedAt', confirmedAt.toISOString())];
}
