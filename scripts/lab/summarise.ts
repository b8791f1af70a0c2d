import { POLICIES, type Policy } from './simulation/policies.ts';
import type { PolicyFigures } from './simulation/policy-figures.ts';
import { gainOver, type LaboratoryRun } from './simulation/run-laboratory.ts';

type PolicySummary = Omit<PolicyFigures, 'exposure' | 'calibration'> & {
	readonly calibrationError: number;
};

export interface LaboratorySummary extends Omit<LaboratoryRun, 'policies'> {
	/** Mutual acceptances of ours over those of plain ranking, less one. */
	readonly gainOverPlain: number;
	readonly policies: Readonly<Record<Policy, PolicySummary>>;
}

/** The figures of a run, to three places. */
export function summarise(run: LaboratoryRun): LaboratorySummary {
	const policies = Object.fromEntries(
		POLICIES.map((policy) => {
			const { exposure: _, calibration, ...figures } = run.policies[policy];
			return [policy, { ...figures, calibrationError: calibration.error }];
		})
	) as Record<Policy, PolicySummary>;
	const { ours, plain } = run.policies;
	const gainOverPlain = gainOver(ours.mutualAcceptances, plain.mutualAcceptances);
	return rounded({ ...run, gainOverPlain, policies });
}

function rounded<T>(value: T): T {
	return JSON.parse(
		JSON.stringify(value, (_, one: unknown) =>
			typeof one === 'number' ? Math.round(one * 1000) / 1000 : one
		)
	) as T;
}
