import { fact } from '../evidence.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Pair } from '../pair.ts';
import { foldText } from '../text/fold.ts';
import { UNKNOWN, verdict, type Verdict } from './gate.ts';

/**
 * Closed where the most an offer can give is less than the least the need can use, or its smallest lot more
 * than the need's largest. An offer of less is no obstacle where several may meet the need together. Quantities in
 * different units are not compared.
 */
export function capacityGate({ need, offer }: Pair): Verdict {
	if (!sameUnit(need, offer)) return UNKNOWN;
	const lacks = exceeds(need.quantityMin, offer.quantityMax);
	const tooLittle = lacks && !need.splittable;
	const tooMuch = exceeds(offer.quantityMin, need.quantityMax);
	if (tooLittle === null && tooMuch === null) return UNKNOWN;
	const evidence = () => [
		...(tooLittle === null
			? []
			: [
					fact('need', 'quantityMin', need.quantityMin!),
					fact('offer', 'quantityMax', offer.quantityMax!)
				]),
		...(tooMuch === null
			? []
			: [
					fact('offer', 'quantityMin', offer.quantityMin!),
					fact('need', 'quantityMax', need.quantityMax!)
				])
	];
	return verdict(!tooLittle && !tooMuch, evidence);
}

/** Whether both sides count in the same unit, whatever its case, marks and blanks. */
export function sameUnit(one: ListingProfile, other: ListingProfile): boolean {
	if (one.quantityUnit === null || other.quantityUnit === null) return false;
	const unit = foldText(one.quantityUnit).trim();
	return unit !== '' && unit === foldText(other.quantityUnit).trim();
}

/** Null where either number is not said. */
function exceeds(least: number | null, most: number | null): boolean | null {
	if (!Number.isFinite(least) || !Number.isFinite(most)) return null;
	return least! > most!;
}
