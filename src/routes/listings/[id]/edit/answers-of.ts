import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { writeAmount } from '#lib/i18n/numbers.ts';
import { unitName } from '#lib/i18n/units.ts';
import type { TypedListing } from '#lib/schemas/listing/typed-listing.ts';

const SINGLE = [
	'kind',
	'subject',
	'readiness',
	'transactionBasis',
	'scope',
	'placeCode',
	'availableFrom',
	'availableUntil',
	'confidentiality',
	'ipStatus'
] as const;
const AMOUNTS = ['budgetMinVnd', 'budgetMaxVnd', 'quantityMin', 'quantityMax'] as const;
const MANY = ['partnershipTypes', 'languages', 'partnerSpheres', 'partnerKinds'] as const;

/** A stored listing as the answers that would say it. */
export function answersOf(draft: ListingDraft, locale: Locale): TypedListing {
	const answers: Record<string, string[]> = {};
	for (const name of SINGLE) {
		const value = draft[name];
		if (value !== null) answers[name] = [String(value)];
	}
	for (const name of AMOUNTS) {
		const value = draft[name];
		if (value !== null) answers[name] = [writeAmount(value, locale)];
	}
	if (draft.quantityUnit !== null) {
		const amount = draft.quantityMax ?? draft.quantityMin ?? 0;
		answers['quantityUnit'] = [unitName(draft.quantityUnit, amount, locale)];
	}
	for (const name of MANY) answers[name] = [...draft[name]];
	if (draft.splittable) answers['splittable'] = ['true'];
	answers['codes'] = draft.codes.map(({ scheme, code }) => `${scheme}:${code}`);
	answers['certifications'] = [draft.certifications.join(', ')];
	draft.requirements.forEach(({ strength, kind, value }, at) => {
		answers[`requirements.${at}.strength`] = [strength];
		answers[`requirements.${at}.kind`] = [kind];
		answers[`requirements.${at}.value`] = [value];
	});
	const [first, second] = draft.texts;
	if (first) {
		answers['language'] = [first.language];
		answers['title'] = [first.title];
		answers['summary'] = [first.summary];
	}
	if (second) {
		answers['translation.title'] = [second.title];
		answers['translation.summary'] = [second.summary];
	}
	return { answers, marks: {} };
}
