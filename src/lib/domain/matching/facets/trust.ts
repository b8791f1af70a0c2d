import { VERIFICATION_LEVELS } from '#lib/domain/organisation/organisation.ts';
import { type Evidence, fact, type Side } from '../evidence.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Pair } from '../pair.ts';
import type { FacetReading } from './facet.ts';

/** Each side gains from how far somebody has looked into the other: 0 for merely listed, 1 for seen on site. */
export function readTrust({ need, offer }: Pair): FacetReading {
	return { need: trustIn(offer), offer: trustIn(need) };
}

export function tellTrust({ need, offer }: Pair): readonly Evidence[] {
	return [...trustFacts('need', need), ...trustFacts('offer', offer)];
}

export function trustIn({ organisation }: ListingProfile): number | null {
	if (!organisation?.verification) return null;
	return VERIFICATION_LEVELS.indexOf(organisation.verification) / (VERIFICATION_LEVELS.length - 1);
}

function trustFacts(side: Side, { organisation }: ListingProfile) {
	if (!organisation?.verification) return [];
	return [fact(side, 'organisation.verification', organisation.verification)];
}
