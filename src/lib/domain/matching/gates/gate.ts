import type { FactEvidence } from '../evidence.ts';
import type { Pair } from '../pair.ts';

/** What can stop a pair whatever its fit, in the order in which reasons are told. */
export const GATE_CODES = [
	'kind',
	'own_organisation',
	'conflict',
	'territory',
	'dates',
	'language',
	'partnership_type',
	'transaction_basis',
	'certification',
	'confidentiality',
	'partner_profile',
	'capacity',
	'exclusion'
] as const;
export type GateCode = (typeof GATE_CODES)[number];

/** `unknown`: one side does not say. An unknown gate never stops a pair. */
export type GateStatus = 'open' | 'closed' | 'unknown';

/** Checking is apart from telling: most pairs are checked and never shown. */
export interface Gate {
	readonly check: (pair: Pair) => GateStatus;
	/** The fields that decided; empty where none is said. */
	readonly tell: (pair: Pair) => readonly FactEvidence[];
}

export interface GateResult {
	readonly code: GateCode;
	readonly status: GateStatus;
	readonly evidence: readonly FactEvidence[];
}

export function openIf(isOpen: boolean): GateStatus {
	return isOpen ? 'open' : 'closed';
}
