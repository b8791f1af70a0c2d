import { parseArgs } from 'node:util';
import {
	findConsortia,
	type ConsortiumAnswer
} from '#lib/domain/matching/consortium/find-consortia.ts';
import { worthOf } from '#lib/domain/matching/consortium/assign-roles.ts';
import { greedyTeam } from '#lib/domain/matching/consortium/greedy-team.ts';
import { buildModel } from '#lib/domain/matching/consortium/model.ts';
import { drawRegion, SHAPES, type Shape } from './consortium/draw-region.ts';

// How long three teams take, how near to the best they are proven to be, and what plain greedy gives for the same
// regions in the same run. The last line is JSON.

const { values } = parseArgs({
	options: {
		organisations: { type: 'string', default: '1000' },
		capabilities: { type: 'string', default: '30' },
		regions: { type: 'string', default: '5' },
		seed: { type: 'string', default: '1' }
	}
});
const size = {
	organisations: Number(values.organisations),
	capabilities: Number(values.capabilities)
};
const TEAMS = 3;

function round(value: number, digits = 4): number {
	return Number(value.toFixed(digits));
}

function timed<Value>(work: () => Value): {
	readonly value: Value;
	readonly ms: number;
	/** Of this process, whoever else keeps the machine busy. */
	readonly cpuMs: number;
} {
	const began = performance.now();
	const cpu = process.cpuUsage();
	const value = work();
	const ms = performance.now() - began;
	const { user, system } = process.cpuUsage(cpu);
	return { value, ms, cpuMs: (user + system) / 1000 };
}

function measure(shape: Shape, seed: number) {
	const problem = drawRegion(shape, { ...size, seed });
	const greedy = timed(() => {
		const model = buildModel(problem);
		const members = greedyTeam(model, { chosen: [], open: model.candidates.map((_, at) => at) });
		return members === null ? null : worthOf(model, members);
	});
	const ours = timed(() => findConsortia(problem, { teams: TEAMS }));
	if (!ours.value.ok) throw new Error(ours.value.failure);
	const answer: ConsortiumAnswer = ours.value.value;
	const teams = answer.outcome === 'teams' ? answer.teams : [];
	return {
		shape,
		seed,
		outcome: answer.outcome,
		ms: round(ours.ms, 1),
		cpuMs: round(ours.cpuMs, 1),
		greedyMs: round(greedy.ms, 1),
		scores: teams.map(({ score }) => round(score)),
		gaps: teams.map(({ gap }) => round(gap)),
		greedyScore: greedy.value === null ? null : round(greedy.value)
	};
}

const runs = SHAPES.flatMap((shape) =>
	Array.from({ length: Number(values.regions) }, (_, at) => {
		const run = measure(shape, Number(values.seed) + at);
		process.stdout.write(`${JSON.stringify(run)}\n`);
		return run;
	})
);
const found = runs.filter(({ scores }) => scores.length > 0);
const greedyFound = found.filter(({ greedyScore }) => greedyScore !== null);
const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
process.stdout.write(
	`${JSON.stringify({
		...size,
		regions: runs.length,
		teams: TEAMS,
		msMax: Math.max(...runs.map(({ ms }) => ms)),
		msMean: round(mean(runs.map(({ ms }) => ms)), 1),
		cpuMsMax: Math.max(...runs.map(({ cpuMs }) => cpuMs)),
		cpuMsMean: round(mean(runs.map(({ cpuMs }) => cpuMs)), 1),
		withTeams: found.length,
		firstProvenBest: found.filter(({ gaps }) => gaps[0] === 0).length,
		firstGapMax: Math.max(...found.map(({ gaps }) => gaps[0]!)),
		gapMax: Math.max(...found.flatMap(({ gaps }) => gaps)),
		greedy: {
			withTeam: greedyFound.length,
			msMean: round(mean(runs.map(({ greedyMs }) => greedyMs)), 1),
			meanLoss: round(mean(greedyFound.map(({ scores, greedyScore }) => scores[0]! - greedyScore!)))
		}
	})}\n`
);
