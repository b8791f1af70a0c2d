import type { Chart } from './draw-charts.ts';
import { POLICIES } from './simulation/policies.ts';
import type { LaboratoryRun } from './simulation/run-laboratory.ts';
import type { LaboratorySummary } from './summarise.ts';

const ASSUMED = `Parties look at their lists from the top (an entry at rank r is examined with the chance
1 / log2(1 + r)) and at the interests that others send them, best first, and never take more looks in a
period than their attention allows. Whoever looks says yes with a chance that depends on how well what is
really needed and really there fit, on the fame of the other side, on how choosy the famous are, and on a
taste that no text shows. The engine sees the texts alone: they leave out two fifths of what is meant, are
in one of two languages, and one party in seven claims what it cannot do. All policies meet the same
people, the same scores and the same newcomers, and make all lists anew equally often.`;

const ROWS: readonly (readonly [
	name: string,
	of: (figures: LaboratorySummary['policies']['ours']) => number
])[] = [
	['Mutual acceptances', (one) => one.mutualAcceptances],
	['Looks taken', (one) => one.looks],
	['Interests that nobody had a look left for', (one) => one.lapsed],
	['Parties over budget, worst period', (one) => one.partiesOverBudget],
	['Gini of exposure', (one) => one.giniOfExposure],
	['Exposure of the four in five least shown by relevance', (one) => one.longTail],
	['Needs without a result in a period', (one) => one.needsWithoutResult],
	['Parties with an acceptance', (one) => one.partiesServed],
	['Acceptances of a newcomer in its first period', (one) => one.newcomerAcceptances],
	['nDCG@10 against true utility, first turn', (one) => one.ndcg10],
	['Blocking pairs, first turn', (one) => one.blockingPairs],
	['Parties that envy, first turn', (one) => one.envyShare],
	['Largest envy, first turn', (one) => one.largestEnvy],
	['Calibration error of the directed scores', (one) => one.calibrationError]
];

/** The report of a run as Markdown, which points to its charts beside it. */
export function writeReport(
	run: LaboratoryRun,
	{ policies, gainOverPlain, sensitivity, stabilityUnderEdits }: LaboratorySummary,
	charts: readonly Chart[]
): string {
	const table = ROWS.map(
		([name, of]) => `| ${name} | ${POLICIES.map((policy) => of(policies[policy])).join(' | ')} |`
	);
	const gains = Object.entries(sensitivity).map(([name, gain]) => `| ${name} | ${percent(gain)} |`);
	return [
		`# Matching laboratory, seed ${run.seed}`,
		`${run.parties} parties, ${run.needs} needs, ${run.offers} offers, ${run.pairs} pairs that the engine found.`,
		`Lists made together bring ${percent(gainOverPlain)} mutual acceptances against everybody's own relevance ranking.`,
		'## What was assumed',
		ASSUMED,
		'## Figures',
		[`| | ${POLICIES.join(' | ')} |`, '| --- | ---: | ---: | ---: |', ...table].join('\n'),
		`When one word of a listing is left out, ${stabilityUnderEdits} of its first ten partners stay.`,
		'## Under other assumptions',
		'Mutual acceptances of lists made together against plain ranking, two periods:',
		['| | gain |', '| --- | ---: |', ...gains].join('\n'),
		'## Charts',
		...charts.map(({ name, title }) => `![${title}](${name})`),
		''
	].join('\n\n');
}

function percent(share: number): string {
	return `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)} %`;
}
