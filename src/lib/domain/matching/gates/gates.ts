import { fact } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { capacityGate } from './capacity.ts';
import { certificationGate } from './certification.ts';
import { confidentialityGate } from './confidentiality.ts';
import { conflictGate } from './conflict.ts';
import { datesGate } from './dates.ts';
import {
	GATE_CODES,
	type GateCode,
	type GateDecision,
	type GateResult,
	UNKNOWN,
	verdict,
	type Verdict
} from './gate.ts';
import { overlapGate, primaryLanguages } from './overlap.ts';
import { partnerProfileGate } from './partner-profile.ts';
import { territoryGate } from './territory.ts';
import { transactionBasisGate } from './transaction-basis.ts';

const GATES: Readonly<Record<GateCode, (pair: Pair) => Verdict>> = {
	kind: ({ need, offer }) =>
		verdict(need.kind !== offer.kind, () => [
			fact('need', 'kind', need.kind),
			fact('offer', 'kind', offer.kind)
		]),
	own_organisation: ({ need, offer }) => {
		if (!need.organisation || !offer.organisation) return UNKNOWN;
		const { id } = need.organisation;
		return verdict(id !== offer.organisation.id, () => [fact('both', 'organisation', id)]);
	},
	conflict: conflictGate,
	territory: territoryGate,
	dates: datesGate,
	language: ({ need, offer }) =>
		overlapGate('languages', primaryLanguages(need.languages), primaryLanguages(offer.languages)),
	partnership_type: ({ need, offer }) =>
		overlapGate('partnershipTypes', need.partnershipTypes, offer.partnershipTypes),
	transaction_basis: transactionBasisGate,
	certification: certificationGate,
	confidentiality: confidentialityGate,
	partner_profile: partnerProfileGate,
	capacity: capacityGate
};

/** Every gate of a pair, in the order of `GATE_CODES`. */
export function checkGates(pair: Pair): readonly GateDecision[] {
	return GATE_CODES.map((code) => decide(code, pair));
}

function decide(code: GateCode, pair: Pair): GateDecision {
	const { status, evidence } = GATES[code](pair);
	return { code, status, evidence };
}

/** The gates after a change that can only have touched some of them. */
export function checkGatesAgain(
	before: readonly GateDecision[],
	pair: Pair,
	touched: readonly GateCode[]
): readonly GateDecision[] {
	if (touched.length === 0) return before;
	return before.map((gate) => (touched.includes(gate.code) ? decide(gate.code, pair) : gate));
}

export function isStopped(gates: readonly GateDecision[]): boolean {
	return gates.some(({ status }) => status === 'closed');
}

export function tellGates(gates: readonly GateDecision[]): readonly GateResult[] {
	return gates.map(({ code, status, evidence }) => ({ code, status, evidence: evidence() }));
}
