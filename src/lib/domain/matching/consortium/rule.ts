import type { OrganisationKind, Sphere } from '#lib/domain/organisation/organisation.ts';
import type { ConsortiumProblem } from './problem.ts';

/** One rule of a problem, so that it can be named to people and left out. */
export type ConsortiumRule =
	| { readonly code: 'sphere'; readonly sphere: Sphere; readonly least: number }
	| { readonly code: 'kind'; readonly kinds: readonly OrganisationKind[]; readonly least: number }
	| { readonly code: 'place_some'; readonly placeCode: string }
	| { readonly code: 'place_all'; readonly placeCode: string }
	| { readonly code: 'least_members'; readonly least: number }
	| { readonly code: 'most_members'; readonly most: number }
	| { readonly code: 'budget'; readonly budgetVnd: number }
	| { readonly code: 'conflicts' }
	| { readonly code: 'roles_per_member'; readonly most: number }
	| { readonly code: 'one_lead' };

/** The rules of a problem that ask for something, in a fixed order. */
export function listRules({ rules, candidates }: ConsortiumProblem): readonly ConsortiumRule[] {
	const { leastMembers, mostMembers, budgetVnd, rolesPerMember } = rules;
	const listed: ConsortiumRule[] = [
		...rules.spheres.map(({ sphere, least }) => ({ code: 'sphere' as const, sphere, least })),
		...rules.kinds.map(({ kinds, least }) => ({ code: 'kind' as const, kinds, least })),
		...rules.places.map(({ placeCode, reach }) => ({
			code: reach === 'all' ? ('place_all' as const) : ('place_some' as const),
			placeCode
		}))
	];
	if (leastMembers > 1) listed.push({ code: 'least_members', least: leastMembers });
	if (mostMembers !== null) listed.push({ code: 'most_members', most: mostMembers });
	if (budgetVnd !== null) listed.push({ code: 'budget', budgetVnd });
	// What candidates declared about each other is nobody's rule to leave out, and is not named.
	if (rules.conflicts.length > 0) listed.push({ code: 'conflicts' });
	if (rolesPerMember !== null) listed.push({ code: 'roles_per_member', most: rolesPerMember });
	if (candidates.some(({ leadsOnly }) => leadsOnly)) listed.push({ code: 'one_lead' });
	return listed;
}

/** The same problem as if a rule had never been set. */
export function withoutRule(problem: ConsortiumProblem, rule: ConsortiumRule): ConsortiumProblem {
	const { rules, candidates } = problem;
	const relaxed = (change: Partial<typeof rules>) => ({
		...problem,
		rules: { ...rules, ...change }
	});
	switch (rule.code) {
		case 'sphere':
			return relaxed({
				spheres: rules.spheres.filter(
					({ sphere, least }) => sphere !== rule.sphere || least !== rule.least
				)
			});
		case 'kind':
			return relaxed({ kinds: rules.kinds.filter(({ kinds }) => kinds !== rule.kinds) });
		case 'place_some':
		case 'place_all': {
			const wanted = rule.code === 'place_all' ? 'all' : 'some';
			return relaxed({
				places: rules.places.filter(
					({ placeCode, reach }) => placeCode !== rule.placeCode || reach !== wanted
				)
			});
		}
		case 'least_members':
			return relaxed({ leastMembers: 1 });
		case 'most_members':
			return relaxed({ mostMembers: null });
		case 'budget':
			return relaxed({ budgetVnd: null });
		case 'roles_per_member':
			return relaxed({ rolesPerMember: null });
		case 'conflicts':
			return relaxed({ conflicts: [] });
		case 'one_lead':
			return { ...problem, candidates: candidates.map((one) => ({ ...one, leadsOnly: false })) };
	}
}
