import type { FacetName } from '#lib/domain/matching/facets/facet.ts';
import type { GateCode } from '#lib/domain/matching/gates/gate.ts';
import type { Strength } from '#lib/domain/matching/strength.ts';
import { m } from '../messages.ts';
import type { Words } from './words.ts';

const GATE: Words<GateCode> = {
	kind: m.gate_kind,
	own_organisation: m.gate_own_organisation,
	conflict: m.gate_conflict,
	territory: m.gate_territory,
	dates: m.gate_dates,
	language: m.gate_language,
	partnership_type: m.gate_partnership_type,
	transaction_basis: m.gate_transaction_basis,
	certification: m.gate_certification,
	confidentiality: m.gate_confidentiality,
	partner_profile: m.gate_partner_profile,
	capacity: m.gate_capacity,
	exclusion: m.gate_exclusion
};

const FACET: Words<FacetName> = {
	capability: m.facet_capability,
	subject: m.facet_subject,
	codes: m.facet_codes,
	readiness: m.facet_readiness,
	partnership: m.facet_partnership,
	place: m.facet_place,
	budget: m.facet_budget,
	quantity: m.facet_quantity,
	value_chain: m.facet_value_chain,
	helix: m.facet_helix,
	trust: m.facet_trust,
	freshness: m.facet_freshness,
	wishes: m.facet_wishes
};

const STRENGTH: Words<Strength> = {
	strong: m.strength_strong,
	good: m.strength_good,
	possible: m.strength_possible
};

export function gateName(code: GateCode): string {
	return GATE[code]();
}

export function facetName(name: FacetName): string {
	return FACET[name]();
}

/** How well two listings fit, as a word; there is no percentage anywhere. */
export function strengthName(strength: Strength): string {
	return STRENGTH[strength]();
}

const READINESS: Words<number> = {
	1: m.readiness_1,
	2: m.readiness_2,
	3: m.readiness_3,
	4: m.readiness_4,
	5: m.readiness_5,
	6: m.readiness_6,
	7: m.readiness_7,
	8: m.readiness_8,
	9: m.readiness_9
};

/**
 * What a technology readiness level means, in a few plain words of our own.
 *
 * @throws RangeError for anything but a whole number from 1 to 9
 */
export function readinessName(level: number): string {
	const word = READINESS[level];
	if (word === undefined) throw new RangeError(`There is no readiness level ${level}.`);
	return word();
}
