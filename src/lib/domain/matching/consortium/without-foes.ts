import type { ConsortiumCandidate, ConsortiumProblem } from './problem.ts';

/**
 * The same problem with candidates left out until none that is there must not meet another: the most able stay, of two
 * that are as able the one whose id comes first.
 */
export function withoutFoes(problem: ConsortiumProblem): ConsortiumProblem {
	const kept: ConsortiumCandidate[] = [];
	for (const one of problem.candidates.toSorted(byAbility)) {
		const isFoe = (other: ConsortiumCandidate) =>
			one.conflicts.includes(other.id) || other.conflicts.includes(one.id);
		if (!kept.some(isFoe)) kept.push(one);
	}
	return { ...problem, candidates: kept };
}

function byAbility(one: ConsortiumCandidate, other: ConsortiumCandidate): number {
	return abilityOf(other) - abilityOf(one) || (one.id < other.id ? -1 : 1);
}

function abilityOf({ fits }: ConsortiumCandidate): number {
	return fits.values().reduce((sum, fit) => sum + fit, 0);
}
