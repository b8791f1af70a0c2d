import type { OrganisationKind, Sphere } from '#lib/domain/organisation/organisation.ts';

/** Something the team must be able to do; exactly one member answers for it. */
export interface RequiredCapability {
	/** Names it within the problem. */
	readonly key: string;
	/** Least fit, in (0, 1], with which a member may answer for it. */
	readonly coverage: number;
	/** How much it counts beside the others; above 0, only ratios matter. */
	readonly weight: number;
}

/** An organisation that could be in the team. */
export interface ConsortiumCandidate {
	readonly id: string;
	readonly sphere: Sphere;
	readonly kind: OrganisationKind;
	/** Where it is, and all that this lies in; empty where unknown. */
	readonly placeCodes: readonly string[];
	/** Whole đồng; null where unknown. */
	readonly costVnd: number | null;
	/** In [0, 1], by the key of a capability; what is not named is 0. */
	readonly fits: ReadonlyMap<string, number>;
	/** Organisations it may not be in one team with; holds both ways. */
	readonly conflicts: readonly string[];
	/** It joins only as the lead, and a team has one lead. */
	readonly leadsOnly: boolean;
}

/** `some`: at least one member is there. `all`: every member is. */
export type PlaceReach = 'some' | 'all';

/** What a team must be like besides being able. Empty lists and null ask for nothing. */
export interface CompositionRules {
	readonly spheres: readonly { readonly sphere: Sphere; readonly least: number }[];
	/** At least so many members of any of these kinds. */
	readonly kinds: readonly {
		readonly kinds: readonly OrganisationKind[];
		readonly least: number;
	}[];
	readonly places: readonly { readonly placeCode: string; readonly reach: PlaceReach }[];
	readonly leastMembers: number;
	readonly mostMembers: number | null;
	/** What is known of the members' costs must not be above it; what is unknown counts as nothing and is named. */
	readonly budgetVnd: number | null;
	/** Pairs of organisations that may not be in one team. */
	readonly conflicts: readonly (readonly [string, string])[];
	/** Most capabilities one member may answer for. */
	readonly rolesPerMember: number | null;
}

export interface ConsortiumProblem {
	readonly capabilities: readonly RequiredCapability[];
	readonly candidates: readonly ConsortiumCandidate[];
	readonly rules: CompositionRules;
}

/** A team of anybody. */
export const NO_RULES: CompositionRules = {
	spheres: [],
	kinds: [],
	places: [],
	leastMembers: 1,
	mostMembers: null,
	budgetVnd: null,
	conflicts: [],
	rolesPerMember: null
};
