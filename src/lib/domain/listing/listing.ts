/** The two sides of the platform: somebody needs, somebody has. */
export const LISTING_KINDS = ['need', 'offer'] as const;
export type ListingKind = (typeof LISTING_KINDS)[number];

/** Languages a listing's text may be written in; the first is the base language of the site. */
export const TEXT_LANGUAGES = ['vi', 'en'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

export const SUBJECTS = [
	'technology',
	'product',
	'service',
	'equipment_time',
	'space',
	'expertise',
	'talent',
	'training',
	'data',
	'testbed',
	'funding',
	'market_access',
	'material',
	'partner',
	'policy_support'
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Only `published` listings are shown to others and matched. */
export const LISTING_STATUSES = [
	'draft',
	'submitted',
	'in_review',
	'changes_requested',
	'approved',
	'published',
	'paused',
	'fulfilled',
	'expired',
	'withdrawn',
	'rejected',
	'archived'
] as const;
export type ListingStatus = (typeof LISTING_STATUSES)[number];

/** How a listing that was public ends. */
export type ListingEnd = Extract<ListingStatus, 'withdrawn' | 'fulfilled' | 'expired'>;

export const PARTNERSHIP_TYPES = [
	'commercial_agency',
	'distribution',
	'licence',
	'technical_cooperation',
	'joint_venture',
	'manufacturing',
	'outsourcing',
	'research_cooperation',
	'investment',
	'financial_agreement',
	'service_contract',
	'acquisition',
	'testing',
	'internship'
] as const;
export type PartnershipType = (typeof PARTNERSHIP_TYPES)[number];

export const TRANSACTION_BASES = ['lend', 'rent', 'sell', 'donate'] as const;
export type TransactionBasis = (typeof TRANSACTION_BASES)[number];

/** How far away the other side may be; see `territory` among the matching gates. */
export const GEOGRAPHIC_SCOPES = ['local', 'regional', 'national', 'international'] as const;
export type GeographicScope = (typeof GEOGRAPHIC_SCOPES)[number];

export const IP_STATUSES = [
	'none',
	'secret_know_how',
	'applied',
	'granted',
	'design',
	'trade_mark',
	'copyright',
	'exclusive_rights',
	'licensed',
	'open_licence'
] as const;
export type IpStatus = (typeof IP_STATUSES)[number];

/**
 * `open_required`: what comes out must be publishable. `flexible`: either way.
 * `nda_required`: details only after a non-disclosure agreement.
 */
export const CONFIDENTIALITIES = ['open_required', 'flexible', 'nda_required'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/**
 * A certificate that a need insists on and that is not among those an offer lists closes the gate. Any other `must` of which an offer
 * shows no sign keeps the pair from being called strong; a `wish` only lowers the fit.
 */
export const REQUIREMENT_STRENGTHS = ['must', 'wish'] as const;
export type RequirementStrength = (typeof REQUIREMENT_STRENGTHS)[number];

export const REQUIREMENT_KINDS = ['certification', 'capability', 'other'] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

export interface Requirement {
	readonly strength: RequirementStrength;
	readonly kind: RequirementKind;
	/** As a person wrote it: "ISO 13485", "cleanroom class 7". */
	readonly value: string;
}

/** A code of a versioned scheme, such as `{ scheme: 'vsic-2018', code: '2592' }`. */
export interface CodeRef {
	readonly scheme: string;
	readonly code: string;
}

export interface ListingText {
	readonly language: TextLanguage;
	readonly title: string;
	readonly summary: string;
}
