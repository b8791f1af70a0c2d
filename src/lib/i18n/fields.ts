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
	['file', m.field_file]
]);

/** The label of a field of our schemas, by its name there; "This answer" for one that has none. */
export function fieldName(field: string, options?: { readonly locale?: Locale }): string {
	return (FIELDS.get(field) ?? m.field_other)({}, options);
}
