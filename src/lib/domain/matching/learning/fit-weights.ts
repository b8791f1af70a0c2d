import { invertSymmetric } from './invert-symmetric.ts';
import { type Outcome, reached } from './outcome-ladder.ts';
import type { LoggedProposal } from './proposal-log.ts';

/** A logistic model of an outcome: its chance is 1 / (1 + exp(-(base + Σ weight × facet))). */
export interface FacetWeights {
	readonly base: number;
	readonly facets: readonly number[];
}

export interface FitOptions {
	/** What is learnt to foretell. Defaults to `interest_sent`. */
	readonly rung?: Outcome;
	/**
	 * How many observations the prior counts for: the precision of a normal prior around each prior weight; more than 0;
	 * Defaults to 20.
	 */
	readonly shrinkage?: number;
	/** Chance that an entry is looked at by its rank, from 1. */
	readonly examine: (rank: number) => number;
	/** Chances below this count as this much, so that no single proposal outweighs a hundred. Defaults to 0.05. */
	readonly leastChance?: number;
}

export interface FittedWeights {
	readonly weights: FacetWeights;
	/** Posterior standard deviations, by Laplace's approximation. */
	readonly deviations: FacetWeights;
	/** Kish's effective sample size: (Σ weight)² / Σ weight². */
	readonly effectiveCount: number;
}

const MOST_STEPS = 50;
const CLOSE_ENOUGH = 1e-10;
/** Longest step: targets above 1 can throw the first ones far. */
const LONGEST = 2;

/**
 * Learns the weights of the facets from what became of proposals. What was shown rarely counts for more, by inverse
 * propensity (Horvitz and Thompson, 1952), clipped and self-normalised (Swaminathan and Joachims, "The Self-Normalized
 * Estimator for Counterfactual Learning", 2015). Nothing coming of an entry far down is little evidence against it: the
 * outcome y becomes y / examination(rank) (Saito, Yaginuma, Nishino, Sakata and Nakata, "Unbiased Recommender Learning
 * from Missing-Not-At-Random Implicit Feedback", 2020). A normal prior around the weights in use shrinks what few
 * observations say. The maximum of the posterior, by Newton's method; without observations the prior itself.
 *
 * @throws RangeError for observations with another number of facets or chances outside (0, 1]
 */
export function fitWeights(
	log: readonly LoggedProposal[],
	prior: FacetWeights,
	options: FitOptions
): FittedWeights {
	const { rung = 'interest_sent', shrinkage = 20, examine, leastChance = 0.05 } = options;
	if (!(shrinkage > 0)) throw new RangeError(`shrinkage ${shrinkage}`);
	const raw = log.map(({ propensity, rank, facets }) => {
		if (facets.length !== prior.facets.length) throw new RangeError(`${facets.length} facets`);
		if (!(propensity > 0 && propensity <= 1)) throw new RangeError(`propensity ${propensity}`);
		if (!(rank >= 1)) throw new RangeError(`rank ${rank}`);
		return 1 / Math.max(leastChance, propensity);
	});
	const total = raw.reduce((sum, weight) => sum + weight, 0);
	const observations = log.map(({ facets, rank, outcome }, at) => ({
		inputs: [1, ...facets],
		weight: (raw[at]! * log.length) / total,
		target: reached(outcome, rung) ? 1 / Math.max(leastChance, examine(rank)) : 0
	}));
	const start = [prior.base, ...prior.facets];
	let current = start;
	for (let step = 0; step < MOST_STEPS; step += 1) {
		const move = newtonStep(observations, current, start, shrinkage);
		current = current.map((value, at) => value - move[at]!);
		if (Math.hypot(...move) < CLOSE_ENOUGH) break;
	}
	const covariance = invertSymmetric(curvature(observations, current, shrinkage));
	return {
		weights: named(current),
		deviations: named(covariance.map((row, at) => Math.sqrt(row[at]!))),
		effectiveCount: total === 0 ? 0 : total ** 2 / raw.reduce((sum, weight) => sum + weight ** 2, 0)
	};
}

/** The chance of the outcome that weights foretell for these facets. */
export function chanceOf(
	{ base, facets: weights }: FacetWeights,
	facets: readonly number[]
): number {
	return logistic(facets.reduce((sum, facet, at) => sum + weights[at]! * facet, base));
}

interface Observation {
	/** 1 for the base, then the facets. */
	readonly inputs: readonly number[];
	readonly weight: number;
	/** 0, or 1 over the chance of having been looked at. */
	readonly target: number;
}

function newtonStep(
	observations: readonly Observation[],
	current: readonly number[],
	prior: readonly number[],
	shrinkage: number
): readonly number[] {
	const slope = current.map((value, at) => shrinkage * (value - prior[at]!));
	for (const { inputs, weight, target } of observations) {
		const error = weight * (foretell(current, inputs) - target);
		inputs.forEach((input, at) => (slope[at]! += error * input));
	}
	const inverse = invertSymmetric(curvature(observations, current, shrinkage));
	const move = inverse.map((row) => row.reduce((sum, value, at) => sum + value * slope[at]!, 0));
	const length = Math.hypot(...move);
	return length > LONGEST ? move.map((value) => (value * LONGEST) / length) : move;
}

function curvature(
	observations: readonly Observation[],
	current: readonly number[],
	shrinkage: number
): readonly number[][] {
	const matrix = current.map((_, row) =>
		current.map((_, column) => (row === column ? shrinkage : 0))
	);
	for (const { inputs, weight } of observations) {
		const chance = foretell(current, inputs);
		const bend = weight * chance * (1 - chance);
		inputs.forEach((one, row) => {
			inputs.forEach((other, column) => (matrix[row]![column]! += bend * one * other));
		});
	}
	return matrix;
}

function foretell(current: readonly number[], inputs: readonly number[]): number {
	return logistic(inputs.reduce((sum, input, at) => sum + input * current[at]!, 0));
}

function logistic(value: number): number {
	return 1 / (1 + Math.exp(-value));
}

function named([base = 0, ...facets]: readonly number[]): FacetWeights {
	return { base, facets };
}
