import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { checkProblem, type ConsortiumFailure } from './check-problem.ts';
import { describeTeam } from './describe-team.ts';
import { buildModel, differingFrom, EPSILON, type Model } from './model.ts';
import type { ConsortiumProblem } from './problem.ts';
import { searchTeam } from './search-team.ts';
import type { Team } from './team.ts';
import { withoutFoes } from './without-foes.ts';
import { findBlocking, findMissingRoles, type Blocking, type MissingRole } from './why-no-team.ts';

export interface ConsortiumOptions {
	/** Most teams to give back. Defaults to 3. */
	readonly teams?: number;
	/** How many members of each team before it a team leaves out, or all where that has fewer. Defaults to 2. */
	readonly differ?: number;
	/** Most looks at one candidate's fit for one capability over the whole call. Defaults to 18 million. */
	readonly work?: number;
}

/**
 * `teams`: at least one, the best first. `missing_roles`: nobody can do something. `blocked`: everything can be done,
 * but not within the rules. `undecided`: the work ran out before a team was found or ruled out.
 */
export type ConsortiumAnswer =
	| {
			readonly outcome: 'teams';
			readonly teams: readonly Team[];
			/** Why there are no more: as many as asked for, none left, or the work ran out. */
			readonly end: 'asked' | 'no_more' | 'work_limit';
	  }
	| { readonly outcome: 'missing_roles'; readonly missing: readonly MissingRole[] }
	| { readonly outcome: 'blocked'; readonly blocking: Blocking }
	| { readonly outcome: 'undecided' };

const WORK = 18_000_000;

/**
 * Teams of organisations that together can do all that is required and keep the rules: the best, then the best
 * that differs from it, and so on. Small problems are solved exactly; for large ones each team says how much
 * better another could be at most. The same problem gives the same teams, in whatever order its parts come.
 */
export function findConsortia(
	problem: ConsortiumProblem,
	{ teams: wanted = 3, differ = 2, work = WORK }: ConsortiumOptions = {}
): Result<ConsortiumAnswer, ConsortiumFailure> {
	const failure = checkProblem(problem);
	if (failure !== null) return refuse(failure);
	if (![wanted, differ, work].every((one) => Number.isInteger(one) && one >= 1))
		return refuse('bad_number');
	const missing = findMissingRoles(problem);
	if (missing.length > 0) return succeed({ outcome: 'missing_roles', missing });

	const purse = { left: work };
	const whole = buildModel(problem);
	const found: Found[] = [];
	let end: 'asked' | 'no_more' | 'work_limit' = 'asked';
	while (found.length < wanted) {
		const model = found.reduce((less, { members }) => differingFrom(less, members, differ), whole);
		const share = Math.floor(purse.left / (wanted - found.length + 1));
		const spent = { left: share };
		const { team, bound } = searchTeam(model, 'best', spent);
		purse.left -= share - spent.left;
		if (team === null) {
			end = bound === -Infinity ? 'no_more' : 'work_limit';
			break;
		}
		const passed = found.findIndex(({ worth }) => worth < team.worth - EPSILON);
		if (passed === -1) {
			found.push({ ...team, model, bound: Math.min(bound, found.at(-1)?.bound ?? Infinity) });
		} else {
			// The limit stopped an earlier search before it came upon this better team.
			found.splice(passed, found.length, { ...found[passed]!, ...team });
		}
	}
	if (found.length === 0) return succeed(explainNone(problem, end, work));
	const teams = found.map((one) => describeTeam(problem, one.model, one, one.bound));
	return succeed({ outcome: 'teams', teams, end });
}

interface Found {
	readonly members: readonly number[];
	readonly worth: number;
	readonly bound: number;
	readonly model: Model;
}

function explainNone(problem: ConsortiumProblem, end: string, work: number): ConsortiumAnswer {
	if (end === 'work_limit') return { outcome: 'undecided' };
	const blocking = findBlocking(problem, Math.floor(work / 100));
	if (blocking !== null) return { outcome: 'blocked', blocking };
	// Only conflicts that candidates declared are left to be in the way. They are not told: it is as if only one of two
	// that must not meet were there.
	const missing = findMissingRoles(withoutFoes(problem));
	return missing.length > 0 ? { outcome: 'missing_roles', missing } : { outcome: 'undecided' };
}
