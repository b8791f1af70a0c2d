import { capabilityShares, presenceOf } from '#lib/domain/matching/consortium/objective.ts';
import type {
	ConsortiumCandidate,
	ConsortiumProblem
} from '#lib/domain/matching/consortium/problem.ts';

/** As many as the search leaves out when nobody says otherwise. */
const LEFT_OUT = 2;

/** Every set of candidates and every sharing out of the capabilities, one by one. */
export function slowBest(problem: ConsortiumProblem, others: readonly (readonly string[])[] = []) {
	const { candidates } = problem;
	let best = -Infinity;
	for (let set = 1; set < 2 ** candidates.length; set += 1) {
		const team = candidates.filter((_, at) => (set >> at) & 1);
		const differs = others.every((earlier) => {
			const leftOut = earlier.filter((id) => !team.some((one) => one.id === id)).length;
			return leftOut >= Math.min(LEFT_OUT, earlier.length);
		});
		if (differs && mayStand(problem, team)) best = Math.max(best, slowWorth(problem, team));
	}
	return best;
}

function mayStand({ rules }: ConsortiumProblem, team: readonly ConsortiumCandidate[]): boolean {
	const ids = team.map(({ id }) => id);
	const apart = [
		...rules.conflicts,
		...team.flatMap(({ id, conflicts }) => conflicts.map((other) => [id, other] as const))
	];
	const spent = team.reduce((sum, { costVnd }) => sum + (costVnd ?? 0), 0);
	return (
		team.length >= rules.leastMembers &&
		team.length <= (rules.mostMembers ?? Infinity) &&
		spent <= (rules.budgetVnd ?? Infinity) &&
		team.filter(({ leadsOnly }) => leadsOnly).length <= 1 &&
		rules.spheres.every((rule) => {
			return team.filter(({ sphere }) => sphere === rule.sphere).length >= rule.least;
		}) &&
		rules.kinds.every((rule) => {
			return team.filter(({ kind }) => rule.kinds.includes(kind)).length >= rule.least;
		}) &&
		rules.places.every(({ placeCode, reach }) => {
			const there = team.filter(({ placeCodes }) => placeCodes.includes(placeCode)).length;
			return reach === 'all' ? there === team.length : there > 0;
		}) &&
		!apart.some(([one, other]) => ids.includes(one) && ids.includes(other))
	);
}

function slowWorth(problem: ConsortiumProblem, team: readonly ConsortiumCandidate[]): number {
	const { capabilities, rules } = problem;
	const shares = capabilityShares(capabilities);
	const loads = new Map<string, number>();
	function share(c: number): number {
		const capability = capabilities[c];
		if (capability === undefined) return 0;
		let best = -Infinity;
		for (const { id, fits } of team) {
			const fit = fits.get(capability.key) ?? 0;
			const load = loads.get(id) ?? 0;
			if (fit < capability.coverage || load >= (rules.rolesPerMember ?? Infinity)) continue;
			loads.set(id, load + 1);
			best = Math.max(best, fit * shares[c]! + share(c + 1));
			loads.set(id, load);
		}
		return best;
	}
	return team.reduce((sum, one) => {
		const { member, cost } = presenceOf(one, rules);
		return sum + member + cost;
	}, share(0));
}
