import { m } from '../messages.ts';
import type { Words } from './words.ts';

const GATE = {
	own_organisation: m.gate_own_organisation,
	territory: m.gate_territory,
	dates: m.gate_dates,
	language: m.gate_language,
	partnership_type: m.gate_partnership_type,
	transaction_basis: m.gate_transaction_basis,
	certification: m.gate_certification,
	confidentiality: m.gate_confidentiality,
	partner_profile: m.gate_partner_profile,
	capacity: m.gate_capacity
};

const FACET = {
	capability: m.facet_capability,
	subject: m.facet_subject,
	codes: m.facet_codes,
	readiness: m.facet_readiness,
	partnership: m.facet_partnership,
	place: m.facet_place,
	budget: m.facet_budget,
	quantity: m.facet_quantity,
	helix: m.facet_helix,
	verification: m.facet_verification,
	freshness: m.facet_freshness,
	wishes: m.facet_wishes
};

const STRENGTH = {
	strong: m.strength_strong,
	good: m.strength_good,
	possible: m.strength_possible
};

export type GateCode = keyof typeof GATE;
export type FacetCode = keyof typeof FACET;
export type StrengthCode = keyof typeof STRENGTH;

export function gateName(code: GateCode): string {
	return GATE[code]();
}

export function facetName(code: FacetCode): string {
	return FACET[code]();
}

/** How well two listings fit, as a word; there is no percentage anywhere. */
export function strengthName(code: StrengthCode): string {
	return STRENGTH[code]();
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
