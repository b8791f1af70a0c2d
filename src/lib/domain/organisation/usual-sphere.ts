import { ORGANISATION_KINDS, type OrganisationKind, type Sphere } from './organisation.ts';

/** The sphere to which most organisations of a kind belong; each may say otherwise. */
const USUAL_SPHERES: Readonly<Record<OrganisationKind, Sphere>> = {
	university: 'university',
	college: 'university',
	vocational_school: 'university',
	research_institute: 'university',
	lab: 'university',
	fablab: 'civil',
	techlab: 'university',
	living_lab: 'government',
	incubator: 'university',
	accelerator: 'industry',
	innovation_centre: 'government',
	startup: 'industry',
	sme: 'industry',
	large_firm: 'industry',
	multinational: 'industry',
	cooperative: 'industry',
	association: 'civil',
	cluster_body: 'industry',
	park_developer: 'industry',
	investor: 'industry',
	bank: 'industry',
	fund: 'government',
	agency: 'government',
	ministry: 'government',
	peoples_committee: 'government',
	public_service_unit: 'government',
	standards_body: 'government',
	foreign_partner: 'industry'
};

export function usualSphere(kind: OrganisationKind): Sphere {
	return USUAL_SPHERES[kind];
}

/** The kinds that usually belong to a sphere, in the order of the list. */
export function usualKinds(sphere: Sphere): readonly OrganisationKind[] {
	return ORGANISATION_KINDS.filter((kind) => USUAL_SPHERES[kind] === sphere);
}
