import { fact, type FactEvidence, type Side } from '../evidence.ts';
import { type GateStatus, openIf } from './gate.ts';

/** Open where two lists share a value, unknown where either is empty. */
export function checkOverlap(need: readonly string[], offer: readonly string[]): GateStatus {
	if (need.length === 0 || offer.length === 0) return 'unknown';
	return openIf(need.some((value) => offer.includes(value)));
}

/** What they share; where they share nothing, all of both. */
export function tellOverlap(
	field: string,
	need: readonly string[],
	offer: readonly string[]
): readonly FactEvidence[] {
	const shared = need.filter((value) => offer.includes(value));
	return shared.length > 0
		? [...listFacts('need', field, shared), ...listFacts('offer', field, shared)]
		: [...listFacts('need', field, need), ...listFacts('offer', field, offer)];
}

export function listFacts(
	side: Side,
	field: string,
	values: readonly string[]
): readonly FactEvidence[] {
	return values.map((value) => fact(side, field, value));
}
