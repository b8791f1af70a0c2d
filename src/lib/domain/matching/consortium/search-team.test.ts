import { beforeAll, describe, expect, it } from 'vitest';
import { drawn } from '../../../../../tests/support/consortium/drawn-problems.ts';
import { slowBest } from '../../../../../tests/support/consortium/slow-search.ts';
import { seededRandom } from '#lib/domain/chance/seeded-random.ts';
import { assignRoles, worthOf } from './assign-roles.ts';
import { greedyTeam } from './greedy-team.ts';
import { improveTeam } from './improve-team.ts';
import { buildModel, keepsRules, type Model } from './model.ts';
import type { ConsortiumProblem } from './problem.ts';
import { priceBranch, startingPrices } from './prices.ts';
import { searchTeam } from './search-team.ts';

interface Case {
	readonly problem: ConsortiumProblem;
	readonly model: Model;
}
let cases: readonly Case[];
beforeAll(() => {
	cases = drawn(20_261_122, 150).map((problem) => ({ problem, model: buildModel(problem) }));
});
const everybody = ({ candidates }: Model) => candidates.map((_, at) => at);
const endless = () => ({ left: Infinity });

/** The most that sharing out the capabilities can add up to, by trying every way; null where there is none. */
function slowAssignment(model: Model, members: readonly number[]): number | null {
	const { capabilities, value, rolesPerMember } = model;
	const load = members.map(() => 0);
	let best: number | null = null;
	function place(c: number, sum: number): void {
		if (c === capabilities) {
			best = best === null ? sum : Math.max(best, sum);
			return;
		}
		members.forEach((at, nth) => {
			const worth = value[at * capabilities + c]!;
			if (worth < 0 || load[nth]! >= rolesPerMember) return;
			load[nth]! += 1;
			place(c + 1, sum + worth);
			load[nth]! -= 1;
		});
	}
	place(0, 0);
	return best;
}

describe('the search for a team', () => {
	it('proves what is best with little work', () => {
		let spent = 0;
		let compared = 0;
		for (const { problem, model } of cases) {
			const work = { left: 1e7 };
			const { team, bound } = searchTeam(model, 'best', work);
			expect(team?.worth ?? -Infinity).toBeCloseTo(slowBest(problem), 9);
			if (team) expect(bound).toBeCloseTo(team.worth, 8);
			else expect(bound).toBe(-Infinity);
			spent += 1e7 - work.left;
			if (team) compared += 1;
		}
		expect(compared).toBeGreaterThan(50);
		// In looks at what one candidate can do for one capability.
		expect(spent / cases.length).toBeLessThan(900);
	});

	it('stops at the first team where any will do, and then promises nothing', () => {
		for (const { problem, model } of cases) {
			const [any, best] = [{ left: 1e7 }, { left: 1e7 }];
			const { team, bound } = searchTeam(model, 'any', any);
			searchTeam(model, 'best', best);
			expect(team === null).toBe(slowBest(problem) === -Infinity);
			if (team) expect(keepsRules(model, team.members)).toBe(true);
			expect(bound).toBeGreaterThanOrEqual(slowBest(problem) - 1e-9);
			expect(any.left).toBeGreaterThanOrEqual(best.left);
		}
	});
});

describe('the sharing out of roles', () => {
	it('is that of trying every way, for any members', () => {
		const random = seededRandom(3);
		for (const { model } of cases) {
			const members = everybody(model).filter(() => random() < 0.5);
			const slow = slowAssignment(model, members);
			const assignment = assignRoles(model, members);
			if (slow === null) expect(assignment).toBeNull();
			else {
				expect(assignment!.value).toBeCloseTo(slow, 9);
				const load = members.map(
					(_, nth) => assignment!.answerer.filter((one) => one === nth).length
				);
				expect(Math.max(...load)).toBeLessThanOrEqual(model.rolesPerMember);
				const present = members.reduce((sum, at) => sum + model.presence[at]!, 0);
				expect(worthOf(model, members)).toBeCloseTo(slow + present, 9);
				expect(worthOf(model, members, slow + present + 1e-6)).toBeNull();
				expect(worthOf(model, members, slow + present - 1e-6)).not.toBeNull();
			}
		}
	});
});

describe('greedy covering', () => {
	it('gives a team that keeps the rules and can do everything, or none', () => {
		let [found, there] = [0, 0];
		for (const { problem, model } of cases) {
			const members = greedyTeam(model, { chosen: [], open: everybody(model) });
			if (slowBest(problem) > -Infinity) there += 1;
			if (members === null) continue;
			found += 1;
			expect(new Set(members).size).toBe(members.length);
			expect(members.length).toBeLessThanOrEqual(model.mostMembers);
			expect(keepsRules(model, members)).toBe(true);
			for (let c = 0; c < model.capabilities; c += 1) {
				expect(members.some((at) => model.value[at * model.capabilities + c]! >= 0)).toBe(true);
			}
		}
		// It does not look ahead, yet seldom misses a team that there is.
		expect(found).toBeGreaterThan(0.6 * there);
	});

	it('keeps who is chosen, and takes in only who is open', () => {
		for (const { model } of cases) {
			const [first, ...rest] = everybody(model);
			const open = rest.slice(0, -1);
			const members = greedyTeam(model, { chosen: [first!], open });
			if (members === null) continue;
			expect(members[0]).toBe(first);
			expect(members.slice(1).every((at) => open.includes(at))).toBe(true);
		}
	});
});

describe('exchanging members', () => {
	it('ends where no single exchange makes a team better', () => {
		let improved = 0;
		for (const { model } of cases) {
			const open = everybody(model);
			const start = greedyTeam(model, { chosen: [], open });
			if (start === null || worthOf(model, start) === null) continue;
			const members = improveTeam(model, start, open, endless());
			const worth = worthOf(model, members)!;
			if (worth > worthOf(model, start)! + 1e-9) improved += 1;
			expect(worth).toBeGreaterThanOrEqual(worthOf(model, start)!);
			expect(keepsRules(model, members)).toBe(true);
			for (const come of [null, ...open.filter((at) => !members.includes(at))]) {
				for (const go of [null, ...members]) {
					const next = members.filter((at) => at !== go).concat(come ?? []);
					const other = keepsRules(model, next) ? worthOf(model, next) : null;
					expect(other ?? -Infinity).toBeLessThanOrEqual(worth + 1e-9);
				}
			}
		}
		expect(improved).toBeGreaterThan(3);
	});

	it('changes nothing where no work is left', () => {
		for (const { model } of cases) {
			const open = everybody(model);
			const start = greedyTeam(model, { chosen: [], open });
			if (start) expect(improveTeam(model, start, open, { left: 0 })).toBe(start);
		}
	});
});

describe('the bound of a branch', () => {
	it('is never below the best team, whatever the prices', () => {
		const random = seededRandom(9);
		for (const { problem, model } of cases) {
			const best = slowBest(problem);
			for (let turn = 0; turn < 5; turn += 1) {
				const start = startingPrices(model);
				const prices = {
					capability: start.capability.map((price) => price * (turn === 0 ? 1 : random())),
					row: start.row.map(() => (turn === 0 ? 0 : random() / 2))
				};
				const branch = { chosen: [], open: everybody(model) };
				const { bound, picked, gains } = priceBranch(model, branch, prices, endless());
				expect(bound).toBeGreaterThanOrEqual(best - 1e-9);
				expect(picked.length).toBeLessThanOrEqual(model.mostMembers);
				const falling = picked.map((at) => gains[at]!);
				expect(falling).toEqual(falling.toSorted((a, b) => b - a));
			}
		}
	});
});
