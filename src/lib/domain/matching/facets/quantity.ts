import { fact } from '../evidence.ts';
import { sameUnit } from '../gates/capacity.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Pair } from '../pair.ts';
import { type FacetReading, UNREAD } from './facet.ts';

/**
 * For each side, how much of its own range of quantities lies in the other's. A range with one end is a single
 * quantity; quantities in different units are unknown to one another.
 */
export function readQuantity({ need, offer }: Pair): FacetReading {
	const wanted = rangeOf(need);
	const offered = rangeOf(offer);
	if (!wanted || !offered || !sameUnit(need, offer)) return UNREAD;
	return {
		towards: { need: shareWithin(wanted, offered), offer: shareWithin(offered, wanted) },
		evidence: () => [
			fact('need', 'quantityMin', wanted.least),
			fact('need', 'quantityMax', wanted.most),
			fact('offer', 'quantityMin', offered.least),
			fact('offer', 'quantityMax', offered.most)
		]
	};
}

interface Range {
	readonly least: number;
	readonly most: number;
}

function rangeOf({ quantityMin, quantityMax }: ListingProfile): Range | null {
	const least = finite(quantityMin) ?? finite(quantityMax);
	const most = finite(quantityMax) ?? finite(quantityMin);
	return least !== null && most !== null && least <= most ? { least, most } : null;
}

function shareWithin(own: Range, other: Range): number {
	const overlap = Math.min(own.most, other.most) - Math.max(own.least, other.least);
	if (overlap < 0) return 0;
	return own.most === own.least
		? 1
		: Math.max(overlap / (own.most - own.least), overlap === 0 ? 0.1 : 0);
}

function finite(value: number | null): number | null {
	return value !== null && Number.isFinite(value) ? value : null;
}
