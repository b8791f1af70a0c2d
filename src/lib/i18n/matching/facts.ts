import type { Evidence, FactEvidence } from '#lib/domain/matching/evidence.ts';

function isFact(evidence: Evidence): evidence is FactEvidence {
	return evidence.kind === 'fact';
}

/** The values that one side holds in a field, in the order in which they were found. */
export function valuesOf(
	evidence: readonly Evidence[],
	side: FactEvidence['side'],
	field: string
): readonly (string | number)[] {
	return evidence
		.filter(isFact)
		.filter((fact) => fact.side === side && fact.field === field)
		.map(({ value }) => value);
}

/** The one number in a field, or null. */
export function numberOf(
	evidence: readonly Evidence[],
	side: FactEvidence['side'],
	field: string
): number | null {
	const [value] = valuesOf(evidence, side, field);
	return typeof value === 'number' ? value : null;
}

/** The one code in a field, or null; the caller knows the list it is from. */
export function codeOf<Code extends string>(
	evidence: readonly Evidence[],
	side: FactEvidence['side'],
	field: string
): Code | null {
	const [value] = valuesOf(evidence, side, field);
	return typeof value === 'string' ? (value as Code) : null;
}
