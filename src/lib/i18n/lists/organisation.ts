import type { ConflictKind } from '#lib/domain/organisation/conflict.ts';
import type {
	CompanySize,
	MembershipRole,
	OrganisationKind,
	Sphere,
	ValueChainRole,
	VerificationLevel
} from '#lib/domain/organisation/organisation.ts';
import { m } from '../messages.ts';
import type { Words } from './words.ts';

const SPHERE: Words<Sphere> = {
	university: m.sphere_university,
	industry: m.sphere_industry,
	government: m.sphere_government,
	civil: m.sphere_civil
};

export function sphereName(code: Sphere): string {
	return SPHERE[code]();
}

const ORGANISATION_KIND: Words<OrganisationKind> = {
	university: m.organisation_kind_university,
	college: m.organisation_kind_college,
	vocational_school: m.organisation_kind_vocational_school,
	research_institute: m.organisation_kind_research_institute,
	lab: m.organisation_kind_lab,
	fablab: m.organisation_kind_fablab,
	techlab: m.organisation_kind_techlab,
	living_lab: m.organisation_kind_living_lab,
	incubator: m.organisation_kind_incubator,
	accelerator: m.organisation_kind_accelerator,
	innovation_centre: m.organisation_kind_innovation_centre,
	startup: m.organisation_kind_startup,
	sme: m.organisation_kind_sme,
	large_firm: m.organisation_kind_large_firm,
	multinational: m.organisation_kind_multinational,
	cooperative: m.organisation_kind_cooperative,
	association: m.organisation_kind_association,
	cluster_body: m.organisation_kind_cluster_body,
	park_developer: m.organisation_kind_park_developer,
	investor: m.organisation_kind_investor,
	bank: m.organisation_kind_bank,
	fund: m.organisation_kind_fund,
	agency: m.organisation_kind_agency,
	ministry: m.organisation_kind_ministry,
	peoples_committee: m.organisation_kind_peoples_committee,
	public_service_unit: m.organisation_kind_public_service_unit,
	standards_body: m.organisation_kind_standards_body,
	foreign_partner: m.organisation_kind_foreign_partner
};

export function organisationKindName(code: OrganisationKind): string {
	return ORGANISATION_KIND[code]();
}

const VERIFICATION_LEVEL: Words<VerificationLevel> = {
	listed: m.verification_listed,
	claimed: m.verification_claimed,
	contact_verified: m.verification_contact_verified,
	document_verified: m.verification_document_verified,
	peer_vouched: m.verification_peer_vouched,
	site_verified: m.verification_site_verified
};

export function verificationName(code: VerificationLevel): string {
	return VERIFICATION_LEVEL[code]();
}

const VALUE_CHAIN_ROLE: Words<ValueChainRole> = {
	end_producer: m.value_chain_role_end_producer,
	system_supplier: m.value_chain_role_system_supplier,
	component_supplier: m.value_chain_role_component_supplier,
	material_supplier: m.value_chain_role_material_supplier,
	equipment_maker: m.value_chain_role_equipment_maker,
	logistics: m.value_chain_role_logistics,
	consulting: m.value_chain_role_consulting,
	finance: m.value_chain_role_finance,
	science_and_technology: m.value_chain_role_science_and_technology,
	training: m.value_chain_role_training,
	standards_and_testing: m.value_chain_role_standards_and_testing,
	by_product_user: m.value_chain_role_by_product_user
};

export function valueChainRoleName(code: ValueChainRole): string {
	return VALUE_CHAIN_ROLE[code]();
}

const MEMBERSHIP_ROLE: Words<MembershipRole> = {
	owner: m.membership_role_owner,
	editor: m.membership_role_editor,
	viewer: m.membership_role_viewer
};

export function membershipRoleName(code: MembershipRole): string {
	return MEMBERSHIP_ROLE[code]();
}

const COMPANY_SIZE: Words<CompanySize> = {
	micro: m.company_size_micro,
	small: m.company_size_small,
	medium: m.company_size_medium,
	large: m.company_size_large
};

export function companySizeName(code: CompanySize): string {
	return COMPANY_SIZE[code]();
}

const CONFLICT_KIND: Words<ConflictKind> = {
	ownership: m.conflict_kind_ownership,
	competition: m.conflict_kind_competition,
	exclusive_agreement: m.conflict_kind_exclusive_agreement,
	legal_dispute: m.conflict_kind_legal_dispute,
	personal_tie: m.conflict_kind_personal_tie,
	other: m.conflict_kind_other
};

export function conflictKindName(code: ConflictKind): string {
	return CONFLICT_KIND[code]();
}
