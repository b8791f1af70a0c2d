import type { ConsortiumCandidate, ConsortiumProblem } from './problem.ts';
import { capabilityShares, presenceOf } from './objective.ts';
import type { ConsortiumRule } from './rule.ts';

/** A rule on a sum: the `take` of the members together is at least `least`. */
export interface Row {
	/** Null for the rule that a team differs from an earlier one. */
	readonly rule: ConsortiumRule | null;
	readonly take: Float64Array;
	readonly least: number;
}

/** A problem in numbers: candidates and capabilities are counted from 0, candidates in the order of their ids. */
export interface Model {
	readonly candidates: readonly ConsortiumCandidate[];
	readonly capabilities: number;
	/** Of candidate i and capability c at `i * capabilities + c`: what c adds when i answers for it; -1 where it may not. */
	readonly value: Float64Array;
	/** The capabilities a candidate may answer for. */
	readonly roles: readonly Int32Array[];
	/** What a candidate adds by being there; never positive. */
	readonly presence: Float64Array;
	readonly rows: readonly Row[];
	readonly conflicts: readonly ReadonlySet<number>[];
	readonly leastMembers: number;
	readonly mostMembers: number;
	readonly rolesPerMember: number;
}

/** Slack for sums of costs; counts are whole. */
export const EPSILON = 1e-9;

export function buildModel(problem: ConsortiumProblem): Model {
	const { capabilities, rules } = problem;
	const everywhere = rules.places.filter(({ reach }) => reach === 'all');
	const candidates = problem.candidates
		.filter(({ placeCodes }) => everywhere.every(({ placeCode }) => placeCodes.includes(placeCode)))
		.toSorted((one, other) => (one.id < other.id ? -1 : 1));
	const shares = capabilityShares(capabilities);
	const width = capabilities.length;
	const value = new Float64Array(candidates.length * width).fill(-1);
	const presence = new Float64Array(candidates.length);
	for (const [at, candidate] of candidates.entries()) {
		const { member, cost } = presenceOf(candidate, rules);
		presence[at] = member + cost;
		for (const [c, { key, coverage }] of capabilities.entries()) {
			const fit = candidate.fits.get(key) ?? 0;
			if (fit >= coverage) value[at * width + c] = fit * shares[c]!;
		}
	}
	const every = capabilities.map((_, c) => c);
	const roles = candidates.map((_, at) =>
		Int32Array.from(every.filter((c) => value[at * width + c]! >= 0))
	);
	const rows = rowsOf(problem, candidates);
	return {
		candidates,
		capabilities: width,
		value,
		roles,
		presence,
		rows,
		conflicts: conflictsOf(problem, candidates),
		leastMembers: rules.leastMembers,
		mostMembers: Math.min(candidates.length, rules.mostMembers ?? usefulMembers(problem)),
		rolesPerMember: Math.min(width, rules.rolesPerMember ?? width)
	};
}

/** No team gains by more: every further member would neither answer for anything nor keep a rule. */
function usefulMembers({ capabilities, rules }: ConsortiumProblem): number {
	const asked = [...rules.spheres, ...rules.kinds].reduce((sum, { least }) => sum + least, 0);
	const useful = capabilities.length + asked + rules.places.length;
	return Math.max(rules.leastMembers, useful);
}

function rowsOf(
	{ rules }: ConsortiumProblem,
	candidates: readonly ConsortiumCandidate[]
): readonly Row[] {
	const { budgetVnd } = rules;
	const row = (
		rule: ConsortiumRule,
		least: number,
		take: (candidate: ConsortiumCandidate) => number
	) => ({ rule, least, take: Float64Array.from(candidates, take) });
	const rows: Row[] = [
		...rules.spheres.map(({ sphere, least }) =>
			row({ code: 'sphere', sphere, least }, least, (one) => Number(one.sphere === sphere))
		),
		...rules.kinds.map(({ kinds, least }) =>
			row({ code: 'kind', kinds, least }, least, ({ kind }) => Number(kinds.includes(kind)))
		),
		...rules.places
			.filter(({ reach }) => reach === 'some')
			.map(({ placeCode }) =>
				row({ code: 'place_some', placeCode }, 1, ({ placeCodes }) =>
					Number(placeCodes.includes(placeCode))
				)
			)
	];
	if (budgetVnd !== null)
		rows.push(
			row({ code: 'budget', budgetVnd }, -budgetVnd / Math.max(1, budgetVnd), ({ costVnd }) =>
				costVnd === null ? 0 : -costVnd / Math.max(1, budgetVnd)
			)
		);
	if (candidates.some(({ leadsOnly }) => leadsOnly))
		rows.push(row({ code: 'one_lead' }, -1, ({ leadsOnly }) => -Number(leadsOnly)));
	return rows;
}

function conflictsOf(
	{ rules }: ConsortiumProblem,
	candidates: readonly ConsortiumCandidate[]
): readonly ReadonlySet<number>[] {
	const at = new Map(candidates.map(({ id }, index) => [id, index]));
	const sets = candidates.map(() => new Set<number>());
	const declared = candidates.flatMap(({ id, conflicts }) =>
		conflicts.map((other) => [id, other] as const)
	);
	for (const [one, other] of [...rules.conflicts, ...declared]) {
		const [first, second] = [at.get(one), at.get(other)];
		if (first === undefined || second === undefined || first === second) continue;
		sets[first]!.add(second);
		sets[second]!.add(first);
	}
	return sets;
}

/** The same model where a team leaves out at least `members` of an earlier one, or all of it where it has fewer. */
export function differingFrom(model: Model, earlier: readonly number[], members: number): Model {
	const take = new Float64Array(model.candidates.length);
	for (const at of earlier) take[at] = -1;
	const least = Math.min(0, members - earlier.length);
	return { ...model, rows: [...model.rows, { rule: null, take, least }] };
}

/** Whether members keep the rules on sums, sizes and pairs. What they can do is another matter. */
export function keepsRules(model: Model, members: readonly number[]): boolean {
	const { leastMembers, mostMembers, conflicts, rows } = model;
	if (members.length < leastMembers || members.length > mostMembers) return false;
	for (const { take, least } of rows) {
		let sum = 0;
		for (const at of members) sum += take[at]!;
		if (sum < least - EPSILON) return false;
	}
	return members.every((one, index) => {
		const foes = conflicts[one]!;
		return foes.size === 0 || !members.some((other, place) => place > index && foes.has(other));
	});
}
