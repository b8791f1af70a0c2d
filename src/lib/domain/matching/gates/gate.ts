import type { FactEvidence } from '../evidence.ts';

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
	'capacity'
] as const;
export type GateCode = (typeof GATE_CODES)[number];

/** `unknown`: one side does not say. An unknown gate never stops a pair. */
export type GateStatus = 'open' | 'closed' | 'unknown';

export interface Verdict {
	readonly status: GateStatus;
	/** The fields that decided, told on demand: most verdicts are never shown. Empty where none is said. */
	readonly evidence: () => readonly FactEvidence[];
}

export interface GateDecision extends Verdict {
	readonly code: GateCode;
}

export interface GateResult {
	readonly code: GateCode;
	readonly status: GateStatus;
	readonly evidence: readonly FactEvidence[];
}

const none = (): readonly FactEvidence[] => [];

export const UNKNOWN: Verdict = { status: 'unknown', evidence: none };
export const OPEN: Verdict = { status: 'open', evidence: none };

export function verdict(isOpen: unknown, evidence: () => readonly FactEvidence[]): Verdict {
	return { status: isOpen ? 'open' : 'closed', evidence };
}
