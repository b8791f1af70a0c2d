import { worthOf } from './assign-roles.ts';
import { boundWith, chooseBranching, isHopeless, rankOpen } from './branching.ts';
import { greedyTeam } from './greedy-team.ts';
import { improveTeam } from './improve-team.ts';
import { keepsRules, type Model } from './model.ts';
import { freePlaces, startingPrices, type Branch, type Prices } from './prices.ts';
import { tightenBound } from './tighten.ts';
import type { Work } from './work.ts';

export interface SearchResult {
	/** Null where no team was found; there is none if also `bound` is `-Infinity`. */
	readonly team: { readonly members: readonly number[]; readonly worth: number } | null;
	/** No team is worth more; equal to the worth of the team where that is proven best. */
	readonly bound: number;
}

/** `any`: stop at the first team, to know whether there is one. */
export type SearchGoal = 'best' | 'any';

const ROOT_STEPS = 120;
const BRANCH_STEPS = 8;
/** Branches that are filled up greedily; later the best team is seldom found so. */
const MOST_DIVES = 40;
/** Two worths nearer than this are equal. */
const TOLERANCE = 1e-9;

/**
 * Branch and bound over teams. Every team lies in exactly one branch; a branch ends when its bound is not above the
 * best team found, when it cannot keep the rules any more, or when its only team has been looked at.
 */
export function searchTeam(model: Model, goal: SearchGoal, work: Work): SearchResult {
	const lowest = lowestWorth(model);
	let best = null as SearchResult['team'];
	const pool = model.candidates.map((_, at) => at);
	let dives = 0;
	const floor = () => (best?.worth ?? lowest) + TOLERANCE;
	const isOver = () => work.left <= 0 || (goal === 'any' && best !== null);

	function propose(members: readonly number[]): void {
		work.left -= members.length * model.capabilities;
		if (!keepsRules(model, members)) return;
		const worth = worthOf(model, members, best?.worth);
		if (worth !== null) best = { members, worth };
	}

	/** Fills up the branch greedily, and exchanges members of whatever is the best team then. */
	function dive(branch: Branch): void {
		const before = best;
		work.left -= branch.open.length * model.capabilities;
		const filled = greedyTeam(model, branch);
		if (filled !== null) propose(filled);
		if (best !== null && best !== before) propose(improveTeam(model, best.members, pool, work));
	}

	/** @returns the bound of what was left unexplored, `-Infinity` where nothing was */
	function explore(branch: Branch, prices: Prices, steps: number): number {
		propose(branch.chosen);
		const places = freePlaces(model, branch);
		if (places === 0 || isHopeless(model, branch)) return -Infinity;
		const tight = tightenBound(model, branch, prices, { steps, target: floor, propose, work });
		if (dives < MOST_DIVES) {
			dives += 1;
			dive(branch);
		}
		if (tight.priced.bound <= floor()) return -Infinity;
		const ranking = rankOpen(model, branch, tight.priced, floor());
		const tried = new Set<number>();
		let unexplored = -Infinity;
		for (const at of chooseBranching(model, branch.chosen, ranking.ranked)) {
			tried.add(at);
			const bound = boundWith(ranking, at, tried, places);
			if (bound <= floor()) break;
			if (isOver()) {
				unexplored = Math.max(unexplored, bound);
				continue;
			}
			const foes = model.conflicts[at]!;
			const inner = {
				chosen: [...branch.chosen, at],
				open: ranking.ranked.filter((one) => !tried.has(one) && !foes.has(one))
			};
			const left = explore(inner, tight.prices, BRANCH_STEPS);
			unexplored = Math.max(unexplored, Math.min(bound, left));
		}
		return unexplored;
	}

	const everybody = { chosen: [], open: pool };
	const start = greedyTeam(model, everybody);
	if (start !== null) propose(start);
	const unexplored =
		goal === 'any' && best !== null
			? Infinity
			: explore(everybody, startingPrices(model), ROOT_STEPS);
	// A search that was stopped may leave members who no longer do anything.
	if (best !== null) propose(improveTeam(model, best.members, [], { left: Infinity }));
	return { team: best, bound: Math.max(best?.worth ?? -Infinity, unexplored) };
}

/** No team that keeps the rules is worth less. */
function lowestWorth({ presence, mostMembers }: Model): number {
	return mostMembers * presence.reduce((least, one) => Math.min(least, one), 0);
}
