import {
	findConsortia,
	type ConsortiumAnswer
} from '#lib/domain/matching/consortium/find-consortia.ts';
import {
	NO_RULES,
	type CompositionRules,
	type ConsortiumCandidate,
	type ConsortiumProblem
} from '#lib/domain/matching/consortium/problem.ts';
import type { Team } from '#lib/domain/matching/consortium/team.ts';

export function candidate(id: string, fits: object, more: Partial<ConsortiumCandidate> = {}) {
	return {
		id,
		sphere: 'industry',
		kind: 'sme',
		placeCodes: [],
		costVnd: null,
		fits: new Map(Object.entries(fits) as [string, number][]),
		conflicts: [],
		leadsOnly: false,
		...more
	} satisfies ConsortiumCandidate;
}

export function problemOf(
	keys: readonly string[],
	candidates: readonly ConsortiumCandidate[],
	rules: Partial<CompositionRules> = {}
): ConsortiumProblem {
	return {
		capabilities: keys.map((key) => ({ key, coverage: 0.2, weight: 1 })),
		candidates,
		rules: { ...NO_RULES, ...rules }
	};
}

export function answerTo(...args: Parameters<typeof findConsortia>): ConsortiumAnswer {
	const answer = findConsortia(...args);
	if (!answer.ok) throw new Error(answer.failure);
	return answer.value;
}

export function teamsOf(...args: Parameters<typeof findConsortia>): readonly Team[] {
	const answer = answerTo(...args);
	return answer.outcome === 'teams' ? answer.teams : [];
}

export const idsOf = (team: Team) =>
	team.members.map(({ organisationId }) => organisationId).toSorted();
