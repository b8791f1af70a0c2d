import type { FieldReadings } from '../facets/read-facets.ts';
import { judgeRequirement } from '../facets/wishes.ts';
import type { GateResult } from '../gates/gate.ts';
import type { ListingProfile } from '../listing-profile.ts';
import type { Missing } from '../match.ts';
import type { Pair } from '../pair.ts';
import { SIDES } from '../evidence.ts';

/** Facets that one field on each side makes readable, in the order in which they are worth asking for. */
const FIELD_OF = {
	subject: 'subject',
	readiness: 'readiness',
	partnership: 'partnershipTypes',
	place: 'place',
	codes: 'codes'
} as const satisfies Partial<Record<keyof FieldReadings, keyof ListingProfile>>;

/** What is not met, not known or not said; requirements first. */
export function listMissing(
	pair: Pair,
	gates: readonly GateResult[],
	fields: FieldReadings
): readonly Missing[] {
	const requirements = pair.need.requirements
		.filter((requirement) => judgeRequirement(requirement, pair.offer) !== 'met')
		.map(({ strength, value }): Missing => ({
			code: strength === 'must' ? 'must_unproven' : 'wish',
			value
		}));
	const unknown = gates
		.filter(({ status, evidence }) => status === 'unknown' && evidence.length > 0)
		.map(({ code }): Missing => ({ code: 'gate_unknown', gate: code }));
	const unsaid = Object.entries(FIELD_OF).flatMap(([facet, field]) => {
		if (fields[facet as keyof typeof FIELD_OF].need !== null) return [];
		return SIDES.filter((side) => isUnsaid(pair[side][field])).map((side): Missing => ({
			code: 'field',
			side,
			field
		}));
	});
	return [...requirements, ...unknown, ...unsaid];
}

function isUnsaid(value: unknown): boolean {
	return value === null || (Array.isArray(value) && value.length === 0);
}
