import { fact } from '../evidence.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Pair } from '../pair.ts';
import { foldText } from '../../text/fold.ts';
import { type Gate, openIf } from './gate.ts';

/**
 * Closed where the most an offer can give is less than the least the need can use, or its smallest lot more
 * than the need's largest. An offer of less is no obstacle where several may meet the need together. Quantities in
 * different units are not compared.
 */
export const capacityGate: Gate = {
	check(pair) {
		const { tooLittle, tooMuch } = compareQuantities(pair);
		return tooLittle === null && tooMuch === null ? 'unknown' : openIf(!tooLittle && !tooMuch);
	},
	tell(pair) {
		const { need, offer } = pair;
		const { tooLittle, tooMuch } = compareQuantities(pair);
		const least = () => [
			fact('need', 'quantityMin', need.quantityMin!),
			fact('offer', 'quantityMax', offer.quantityMax!)
		];
		const most = () => [
			fact('offer', 'quantityMin', offer.quantityMin!),
			fact('need', 'quantityMax', need.quantityMax!)
		];
		return [...(tooLittle === null ? [] : least()), ...(tooMuch === null ? [] : most())];
	}
};

/** Null what cannot be compared. */
interface QuantityComparison {
	readonly tooLittle: boolean | null;
	readonly tooMuch: boolean | null;
}

const INCOMPARABLE: QuantityComparison = { tooLittle: null, tooMuch: null };

function compareQuantities({ need, offer }: Pair): QuantityComparison {
	if (!sameUnit(need, offer)) return INCOMPARABLE;
	const lacks = exceeds(need.quantityMin, offer.quantityMax);
	return {
		tooLittle: lacks && !need.splittable,
		tooMuch: exceeds(offer.quantityMin, need.quantityMax)
	};
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
