import type {
	Confidentiality,
	GeographicScope,
	IpStatus,
	ListingKind,
	ListingStatus,
	RequirementKind,
	RequirementStrength,
	Subject
} from '#lib/domain/listing/listing.ts';
import { m } from '../messages.ts';
import type { Words } from './words.ts';

const LISTING_KIND: Words<ListingKind> = {
	need: m.listing_kind_need,
	offer: m.listing_kind_offer
};

export function listingKindName(code: ListingKind): string {
	return LISTING_KIND[code]();
}

const SUBJECT: Words<Subject> = {
	technology: m.subject_technology,
	product: m.subject_product,
	service: m.subject_service,
	equipment_time: m.subject_equipment_time,
	space: m.subject_space,
	expertise: m.subject_expertise,
	talent: m.subject_talent,
	training: m.subject_training,
	data: m.subject_data,
	testbed: m.subject_testbed,
	funding: m.subject_funding,
	market_access: m.subject_market_access,
	material: m.subject_material,
	partner: m.subject_partner,
	policy_support: m.subject_policy_support
};

export function subjectName(code: Subject): string {
	return SUBJECT[code]();
}

const LISTING_STATUS: Words<ListingStatus> = {
	draft: m.listing_status_draft,
	submitted: m.listing_status_submitted,
	in_review: m.listing_status_in_review,
	changes_requested: m.listing_status_changes_requested,
	approved: m.listing_status_approved,
	published: m.listing_status_published,
	paused: m.listing_status_paused,
	fulfilled: m.listing_status_fulfilled,
	expired: m.listing_status_expired,
	withdrawn: m.listing_status_withdrawn,
	rejected: m.listing_status_rejected,
	archived: m.listing_status_archived
};

export function listingStatusName(code: ListingStatus): string {
	return LISTING_STATUS[code]();
}

const GEOGRAPHIC_SCOPE: Words<GeographicScope> = {
	local: m.scope_local,
	regional: m.scope_regional,
	national: m.scope_national,
	international: m.scope_international
};

export function geographicScopeName(code: GeographicScope): string {
	return GEOGRAPHIC_SCOPE[code]();
}

const IP_STATUS: Words<IpStatus> = {
	none: m.ip_status_none,
	secret_know_how: m.ip_status_secret_know_how,
	applied: m.ip_status_applied,
	granted: m.ip_status_granted,
	design: m.ip_status_design,
	trade_mark: m.ip_status_trade_mark,
	copyright: m.ip_status_copyright,
	exclusive_rights: m.ip_status_exclusive_rights,
	licensed: m.ip_status_licensed,
	open_licence: m.ip_status_open_licence
};

export function ipStatusName(code: IpStatus): string {
	return IP_STATUS[code]();
}

const CONFIDENTIALITY: Words<Confidentiality> = {
	open_required: m.confidentiality_open_required,
	flexible: m.confidentiality_flexible,
	nda_required: m.confidentiality_nda_required
};

export function confidentialityName(code: Confidentiality): string {
	return CONFIDENTIALITY[code]();
}

const REQUIREMENT_STRENGTH: Words<RequirementStrength> = {
	must: m.requirement_strength_must,
	wish: m.requirement_strength_wish
};

export function requirementStrengthName(code: RequirementStrength): string {
	return REQUIREMENT_STRENGTH[code]();
}

const REQUIREMENT_KIND: Words<RequirementKind> = {
	certification: m.requirement_kind_certification,
	capability: m.requirement_kind_capability,
	other: m.requirement_kind_other
};

export function requirementKindName(code: RequirementKind): string {
	return REQUIREMENT_KIND[code]();
}
