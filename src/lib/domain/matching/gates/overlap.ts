import { fact, type FactEvidence, type Side } from '../evidence.ts';
import { verdict, type Verdict } from './gate.ts';

/** Open where two lists share a value, unknown where either is empty. */
export function overlapGate(
	field: string,
	need: readonly string[],
	offer: readonly string[]
): Verdict {
	const shared = need.filter((value) => offer.includes(value));
	const evidence = () =>
		shared.length > 0
			? [...listFacts('need', field, shared), ...listFacts('offer', field, shared)]
			: [...listFacts('need', field, need), ...listFacts('offer', field, offer)];
	if (need.length === 0 || offer.length === 0) return { status: 'unknown', evidence };
	return verdict(shared.length > 0, evidence);
}

export function listFacts(
	side: Side,
	field: string,
	values: readonly string[]
): readonly FactEvidence[] {
	return values.map((value) => fact(side, field, value));
}

/** `vi` of `vi-VN`: two people with different regional tags still understand one another. */
export function primaryLanguages(tags: readonly string[]): readonly string[] {
	if (tags.length === 0) return tags;
	return [...new Set(tags.map((tag) => tag.split('-')[0]!.trim().toLowerCase()))].filter(Boolean);
}
