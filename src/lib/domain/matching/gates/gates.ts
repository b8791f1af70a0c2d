import type { Pair } from '../pair.ts';
import { capacityGate } from './capacity.ts';
import { certificationGate } from './certification.ts';
import { confidentialityGate } from './confidentiality.ts';
import { conflictGate } from './conflict.ts';
import { datesGate } from './dates.ts';
import { exclusionGate } from './exclusion.ts';
import { GATE_CODES, type Gate, type GateCode, type GateResult } from './gate.ts';
import { kindGate } from './kind.ts';
import { languageGate } from './language.ts';
import { ownOrganisationGate } from './own-organisation.ts';
import { partnerProfileGate } from './partner-profile.ts';
import { partnershipTypeGate } from './partnership-type.ts';
import { territoryGate } from './territory.ts';
import { transactionBasisGate } from './transaction-basis.ts';

const GATES: Readonly<Record<GateCode, Gate>> = {
	kind: kindGate,
	own_organisation: ownOrganisationGate,
	conflict: conflictGate,
	territory: territoryGate,
	dates: datesGate,
	language: languageGate,
	partnership_type: partnershipTypeGate,
	transaction_basis: transactionBasisGate,
	certification: certificationGate,
	confidentiality: confidentialityGate,
	partner_profile: partnerProfileGate,
	capacity: capacityGate,
	exclusion: exclusionGate
};

const CHECKS = GATE_CODES.map((code) => GATES[code].check);

/** How these gates stand, and why; all of them, in the order of `GATE_CODES`, if none are named. */
export function checkGates(
	pair: Pair,
	codes: readonly GateCode[] = GATE_CODES
): readonly GateResult[] {
	return codes.map((code) => {
		const { check, tell } = GATES[code];
		return { code, status: check(pair), evidence: tell(pair) };
	});
}

/** Those of these gates that stop a pair; of all gates, if none are named. */
export function closedGates(
	pair: Pair,
	codes: readonly GateCode[] = GATE_CODES
): readonly GateCode[] {
	return codes.filter((code) => GATES[code].check(pair) === 'closed');
}

/** Whether any gate stops a pair; the first that does is enough. */
export function isStopped(pair: Pair): boolean {
	for (const check of CHECKS) if (check(pair) === 'closed') return true;
	return false;
}
