/** The spheres of the Triple Helix, and the fourth that some regions add. */
export const SPHERES = ['university', 'industry', 'government', 'civil'] as const;
export type Sphere = (typeof SPHERES)[number];

export const ORGANISATION_KINDS = [
	'university',
	'college',
	'vocational_school',
	'research_institute',
	'lab',
	'fablab',
	'techlab',
	'living_lab',
	'incubator',
	'accelerator',
	'innovation_centre',
	'startup',
	'sme',
	'large_firm',
	'multinational',
	'cooperative',
	'association',
	'cluster_body',
	'park_developer',
	'investor',
	'bank',
	'fund',
	'agency',
	'ministry',
	'peoples_committee',
	'public_service_unit',
	'standards_body',
	'foreign_partner'
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** How far somebody has looked into who an organisation is; each level carries a date it holds until. */
export const VERIFICATION_LEVELS = [
	'listed',
	'claimed',
	'contact_verified',
	'document_verified',
	'peer_vouched',
	'site_verified'
] as const;
export type VerificationLevel = (typeof VERIFICATION_LEVELS)[number];

export const VALUE_CHAIN_ROLES = [
	'end_producer',
	'system_supplier',
	'component_supplier',
	'material_supplier',
	'equipment_maker',
	'logistics',
	'consulting',
	'finance',
	'science_and_technology',
	'training',
	'standards_and_testing',
	'by_product_user'
] as const;
export type ValueChainRole = (typeof VALUE_CHAIN_ROLES)[number];

/** What a member may do for an organisation: owners manage members, editors write, viewers read. */
export const MEMBERSHIP_ROLES = ['owner', 'editor', 'viewer'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

export const COMPANY_SIZES = ['micro', 'small', 'medium', 'large'] as const;
export type CompanySize = (typeof COMPANY_SIZES)[number];
