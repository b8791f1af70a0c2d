import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { Locale } from './locale.ts';
import { m } from './messages.ts';

const FIELDS = new Map<string, typeof m.field_title>([
	['title', m.field_title],
	['summary', m.field_summary],
	['kind', m.field_kind],
	['language', m.field_language],
	['subject', m.field_subject],
	['codes', m.field_codes],
	['readiness', m.field_readiness],
	['partnershipTypes', m.field_partnership_types],
	['transactionBasis', m.field_transaction_basis],
	['scope', m.field_scope],
	['place', m.field_place],
	['placeCode', m.field_place],
	['languages', m.field_languages],
	['availableFrom', m.field_available_from],
	['availableUntil', m.field_available_until],
	['confidentiality', m.field_confidentiality],
	['requirements', m.field_requirements],
	['certifications', m.field_certifications],
	['partnerSpheres', m.field_partner_spheres],
	['partnerKinds', m.field_partner_kinds],
	['budgetMinVnd', m.field_budget_min],
	['budgetMaxVnd', m.field_budget_max],
	['quantityMin', m.field_quantity_min],
	['quantityMax', m.field_quantity_max],
	['quantityUnit', m.field_quantity_unit],
	['splittable', m.field_splittable],
	['ipStatus', m.field_ip_status],
	['q', m.field_query],
	['email', m.field_email],
	['password', m.field_password],
	['name', m.field_name],
	['code', m.field_code],
	['sphere', m.field_sphere],
	['size', m.field_size],
	['website', m.field_website],
	['note', m.field_note],
	['reason', m.field_reason],
	['message', m.field_message],
	['body', m.field_message],
	['goal', m.field_goal],
	['nextStep', m.field_next_step],
	['time', m.field_time],
	['role', m.field_role],
	['valueChainRole', m.field_value_chain_role],
	['nameEn', m.org_name_en],
	['summaryVi', m.org_summary_vi],
	['summaryEn', m.org_summary_en],
	['answersWithinDays', m.org_answers_within],
	['phone', m.settings_phone],
	['locale', m.settings_locale],
	['days', m.settings_token_lifetime],
	['file', m.field_file],
	['text', m.consortium_role_label],
	['leastMembers', m.consortium_least_members],
	['mostMembers', m.consortium_most_members],
	['rolesPerMember', m.consortium_roles_per_member],
	['budgetVnd', m.consortium_budget]
]);

/** What is paid is the budget of a need and the price of an offer. */
const PRICES = new Map<string, typeof m.field_title>([
	['budgetMinVnd', m.listing_form_price_min],
	['budgetMaxVnd', m.listing_form_price_max]
]);

/** The label of a field of our schemas, by its name there; "This answer" for one that has none. */
export function fieldName(field: string, options?: { readonly locale?: Locale }): string {
	return (FIELDS.get(field) ?? m.field_other)({}, options);
}

/** The same for a field of a listing of this kind. */
export function listingFieldName(
	kind: ListingKind,
	field: string,
	options?: { readonly locale?: Locale }
): string {
	const price = kind === 'offer' ? PRICES.get(field) : undefined;
	return price === undefined ? fieldName(field, options) : price({}, options);
}
