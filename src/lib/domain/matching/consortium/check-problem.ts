import type { CompositionRules, ConsortiumProblem } from './problem.ts';

/**
 * `no_capabilities`: nothing is asked for. `too_large`: more than the limits below. `bad_number`: a fit outside
 * [0, 1], a negative cost, NaN. `contradictory_rules`: no team of any organisations could keep them.
 */
export const CONSORTIUM_FAILURES = [
	'no_capabilities',
	'too_large',
	'duplicate_capability',
	'duplicate_organisation',
	'unknown_capability',
	'bad_number',
	'contradictory_rules'
] as const;
export type ConsortiumFailure = (typeof CONSORTIUM_FAILURES)[number];

export const MOST_CAPABILITIES = 64;
const MOST_CANDIDATES = 20_000;
const MOST_RULES = 40;
const LARGEST_COST_VND = 1e15;

/** @returns null where the problem can be solved as it stands */
export function checkProblem(problem: ConsortiumProblem): ConsortiumFailure | null {
	const { capabilities, candidates, rules } = problem;
	if (capabilities.length === 0) return 'no_capabilities';
	if (capabilities.length > MOST_CAPABILITIES || candidates.length > MOST_CANDIDATES)
		return 'too_large';
	if (rules.spheres.length + rules.kinds.length + rules.places.length > MOST_RULES)
		return 'too_large';
	const keys = new Set(capabilities.map(({ key }) => key));
	if (keys.size < capabilities.length) return 'duplicate_capability';
	if (new Set(candidates.map(({ id }) => id)).size < candidates.length)
		return 'duplicate_organisation';
	for (const { coverage, weight } of capabilities)
		if (!(coverage > 0 && coverage <= 1 && weight > 0 && weight <= 1e6)) return 'bad_number';
	for (const { costVnd, fits } of candidates) {
		if (costVnd !== null && !isAmount(costVnd)) return 'bad_number';
		for (const [key, fit] of fits) {
			if (!keys.has(key)) return 'unknown_capability';
			if (!(fit >= 0 && fit <= 1)) return 'bad_number';
		}
	}
	return checkRules(rules, capabilities.length);
}

function checkRules(rules: CompositionRules, capabilities: number): ConsortiumFailure | null {
	const { leastMembers, mostMembers, budgetVnd, rolesPerMember } = rules;
	const counts = [
		leastMembers,
		mostMembers ?? 1,
		rolesPerMember ?? 1,
		...rules.spheres.map(({ least }) => least),
		...rules.kinds.map(({ least }) => least)
	];
	if (!counts.every((count) => Number.isInteger(count) && count >= 1 && count <= MOST_CANDIDATES))
		return 'bad_number';
	if (budgetVnd !== null && !isAmount(budgetVnd)) return 'bad_number';
	if (repeats(rules.spheres.map(({ sphere }) => sphere))) return 'contradictory_rules';
	if (repeats(rules.places.map(({ placeCode, reach }) => `${reach} ${placeCode}`)))
		return 'contradictory_rules';
	if (rules.kinds.some(({ kinds }) => kinds.length === 0)) return 'contradictory_rules';
	if (rules.conflicts.some(([one, other]) => one === other)) return 'contradictory_rules';
	if (mostMembers === null) return null;
	const ofSpheres = rules.spheres.reduce((sum, { least }) => sum + least, 0);
	const ofOneKind = Math.max(0, ...rules.kinds.map(({ least }) => least));
	if (Math.max(leastMembers, ofSpheres, ofOneKind) > mostMembers) return 'contradictory_rules';
	return mostMembers * (rolesPerMember ?? capabilities) < capabilities
		? 'contradictory_rules'
		: null;
}

function isAmount(amount: number): boolean {
	return amount >= 0 && amount <= LARGEST_COST_VND;
}

function repeats(values: readonly string[]): boolean {
	return new Set(values).size < values.length;
}
