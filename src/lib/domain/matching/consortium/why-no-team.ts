import type { ConsortiumProblem } from './problem.ts';
import { buildModel } from './model.ts';
import { listRules, withoutRule, type ConsortiumRule } from './rule.ts';
import { searchTeam } from './search-team.ts';

/** A capability that nobody among the candidates has well enough. */
export interface MissingRole {
	readonly capability: string;
	/** Who comes nearest; null where nobody has any of it. */
	readonly nearest: { readonly organisationId: string; readonly fit: number } | null;
}

/**
 * Rules in the way. `one`: leaving out any one of them makes a team possible. `all`: only leaving out all of them
 * does, and none can be spared. Both were tried by solving again.
 */
export interface Blocking {
	readonly leaveOut: 'one' | 'all';
	readonly rules: readonly ConsortiumRule[];
}

export function findMissingRoles({
	capabilities,
	candidates
}: ConsortiumProblem): readonly MissingRole[] {
	return capabilities.flatMap(({ key, coverage }) => {
		let nearest: MissingRole['nearest'] = null;
		for (const { id, fits } of candidates) {
			const fit = fits.get(key) ?? 0;
			const isNearer =
				nearest === null ||
				fit > nearest.fit ||
				(fit === nearest.fit && id < nearest.organisationId);
			if (fit > 0 && isNearer) nearest = { organisationId: id, fit };
		}
		return nearest !== null && nearest.fit >= coverage ? [] : [{ capability: key, nearest }];
	});
}

/**
 * What keeps a problem that has no team from having one, though every capability is there.
 *
 * Rules that can be left out alone are all named. Where there is none, rules are put back one at a time into the
 * problem without rules, and those with which no team is left stay out: what remains out is a smallest set in the
 * sense that none of it can be spared (the deletion filter of J. W. Chinneck, "Feasibility and Infeasibility in
 * Optimization", Springer 2008, chapter 6, turned around).
 *
 * @param work looks for each solving
 * @returns null where solving was stopped before it could tell
 */
export function findBlocking(problem: ConsortiumProblem, work: number): Blocking | null {
	const rules = listRules(problem);
	const alone = rules.filter((rule) => hasTeam(withoutRule(problem, rule), work) === true);
	if (alone.length > 0) return { leaveOut: 'one', rules: alone };

	let out = rules;
	for (const rule of rules) {
		const kept = out.filter((one) => one !== rule);
		if (hasTeam(kept.reduce(withoutRule, problem), work) === true) out = kept;
	}
	return hasTeam(out.reduce(withoutRule, problem), work) === true
		? { leaveOut: 'all', rules: out }
		: null;
}

function hasTeam(problem: ConsortiumProblem, work: number): boolean | null {
	const { team, bound } = searchTeam(buildModel(problem), 'any', { left: work });
	if (team !== null) return true;
	return bound === -Infinity ? false : null;
}
