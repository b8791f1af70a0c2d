import { type Evidence, fact } from '../evidence.ts';
import { sameUnit } from '../gates/capacity.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Pair } from '../pair.ts';
import { type FacetReading, UNREAD } from './facet.ts';

/**
 * For each side, how much of its own range of quantities lies in the other's. A range with one end is a single
 * quantity; quantities in different units are unknown to one another. Where several may meet the need together, an
 * offer of less gives the need the part that it is, and gives away all it has.
 */
export function readQuantity({ need, offer }: Pair): FacetReading {
	const wanted = quantitiesOf(need);
	const offered = quantitiesOf(offer);
	if (!wanted || !offered || !sameUnit(need, offer)) return UNREAD;
	const isPart = need.splittable === true && offered.most < wanted.least;
	return isPart
		? { need: offered.most / wanted.least, offer: 1 }
		: { need: shareWithin(wanted, offered), offer: shareWithin(offered, wanted) };
}

export function tellQuantity({ need, offer }: Pair): readonly Evidence[] {
	return (['need', 'offer'] as const).flatMap((side) => {
		const quantities = quantitiesOf(side === 'need' ? need : offer);
		if (!quantities) return [];
		const { least, most } = quantities;
		return [fact(side, 'quantityMin', least), fact(side, 'quantityMax', most)];
	});
}

/** From the least to the most; both the same where only one is said. */
export interface Quantities {
	readonly least: number;
	readonly most: number;
}

/** Null where no quantity is said, or none that can be. */
export function quantitiesOf({ quantityMin, quantityMax }: ListingProfile): Quantities | null {
	const least = finite(quantityMin) ?? finite(quantityMax);
	const most = finite(quantityMax) ?? finite(quantityMin);
	return least !== null && most !== null && least <= most ? { least, most } : null;
}

function shareWithin(own: Quantities, other: Quantities): number {
	const overlap = Math.min(own.most, other.most) - Math.max(own.least, other.least);
	if (overlap < 0) return 0;
	return own.most === own.least
		? 1
		: Math.max(overlap / (own.most - own.least), overlap === 0 ? 0.1 : 0);
}

function finite(value: number | null): number | null {
	return value !== null && Number.isFinite(value) ? value : null;
}
