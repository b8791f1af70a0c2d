import { POLICIES, type Policy } from './simulation/policies.ts';
import type { PolicyFigures } from './simulation/policy-figures.ts';
import type { LaboratoryRun } from './simulation/run-laboratory.ts';
import { lineChart, type Series } from './svg-chart.ts';

export interface Chart {
	/** File name. */
	readonly name: string;
	readonly title: string;
	readonly svg: string;
}

export function drawCharts({ policies }: LaboratoryRun): readonly Chart[] {
	const seriesOf = (points: (figures: PolicyFigures) => Series['points']): readonly Series[] =>
		POLICIES.map((policy: Policy) => ({ name: policy, points: points(policies[policy]) }));
	const acceptances = 'Mutual acceptances so far';
	const lorenz = 'Who gets the exposure (Lorenz curve)';
	const reliability = 'Yes foretold and yes said';
	return [
		{
			name: 'acceptances.svg',
			title: acceptances,
			svg: lineChart(
				seriesOf(({ acceptancesByPeriod }) => running(acceptancesByPeriod)),
				{ title: acceptances, x: 'period', y: 'pairs' }
			)
		},
		{
			name: 'exposure.svg',
			title: lorenz,
			svg: lineChart(
				seriesOf(({ exposure }) => shares(exposure)),
				{ title: lorenz, x: 'share of the parties, least shown first', y: 'share of exposure' }
			)
		},
		{
			name: 'calibration.svg',
			title: reliability,
			svg: lineChart(
				seriesOf(({ calibration }) =>
					calibration.bands.map(({ foretold, happened }) => [foretold, happened] as const)
				),
				{ title: reliability, x: 'directed score', y: 'share that says yes' }
			)
		}
	];
}

function running(amounts: readonly number[]): Series['points'] {
	let sum = 0;
	return [[0, 0], ...amounts.map((amount, at) => [at + 1, (sum += amount)] as const)];
}

function shares(rising: readonly number[]): Series['points'] {
	const total = rising.reduce((sum, amount) => sum + amount, 0) || 1;
	return running(rising).map(([at, sum]) => [at / rising.length, sum / total] as const);
}
