import { examination } from '#lib/domain/matching/exposure/examination.ts';
import { stabilityUnderEdits } from './edit-stability.ts';
import { makeEcosystem } from './make-listings.ts';
import { POLICIES, type Policy } from './policies.ts';
import { figuresOf, type PolicyFigures } from './policy-figures.ts';
import { scoreEcosystem } from './score-ecosystem.ts';
import { type Scene, simulate, type SimulationOptions } from './simulate.ts';
import { createTrueUtility } from './true-utility.ts';

const STANDARD: SimulationOptions = {
	periods: 4,
	turns: 10,
	length: 10,
	attention: 1,
	exploration: 0.05,
	examine: examination
};

/** Other assumptions about people, to see what the result hangs on. */
const ASSUMPTIONS: Readonly<Record<string, Partial<SimulationOptions>>> = {
	'attention x 2': { attention: 2 },
	'attention x 4': { attention: 4 },
	'attention x 16': { attention: 16 },
	'examination 1 / rank': { examine: (rank) => 1 / rank },
	'lists made once a period': { turns: 1 },
	'lists made 4 times a period': { turns: 4 },
	'no exploration': { exploration: 0 }
};
const SENSITIVITY_PERIODS = 2;

export interface LaboratoryRun {
	readonly seed: number;
	readonly parties: number;
	readonly needs: number;
	readonly offers: number;
	readonly pairs: number;
	readonly policies: Readonly<Record<Policy, PolicyFigures>>;
	/** Share of the first ten that stays when one word is left out; the same for all policies. */
	readonly stabilityUnderEdits: number;
	/** Mutual acceptances of ours over those of plain ranking, less one, under other assumptions. */
	readonly sensitivity: Readonly<Record<string, number>>;
}

/** One region, made from the seed, lived through under each policy, and again under other assumptions. */
export function runLaboratory(seed: number, parties: number, now: Date): LaboratoryRun {
	const ecosystem = makeEcosystem({ seed, parties, periods: STANDARD.periods, now });
	const scene: Scene = {
		ecosystem,
		scored: scoreEcosystem(ecosystem, now),
		truth: createTrueUtility(ecosystem)
	};
	const policies = Object.fromEntries(
		POLICIES.map((policy) => [
			policy,
			figuresOf(scene, simulate(scene, policy, STANDARD), STANDARD.length)
		])
	) as Record<Policy, PolicyFigures>;
	const sensitivity = Object.fromEntries(
		Object.entries(ASSUMPTIONS).map(([name, changed]) => {
			const options = { ...STANDARD, periods: SENSITIVITY_PERIODS, ...changed };
			const accepted = (policy: Policy) =>
				simulate(scene, policy, options).flatMap((period) => period.accepted).length;
			return [name, gainOver(accepted('ours'), accepted('plain'))];
		})
	);
	return {
		seed,
		parties,
		needs: ecosystem.needs.length,
		offers: ecosystem.offers.length,
		pairs: scene.scored.need.length,
		policies,
		stabilityUnderEdits: stabilityUnderEdits(ecosystem, now),
		sensitivity
	};
}

export function gainOver(ours: number, plain: number): number {
	return plain > 0 ? ours / plain - 1 : 0;
}
