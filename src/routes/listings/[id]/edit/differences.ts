import { detailsOf } from '#lib/domain/listing/draft.ts';
import { LISTING_KINDS } from '#lib/domain/listing/listing.ts';
import { fieldName, listingFieldName } from '#lib/i18n/fields.ts';
import { m } from '#lib/i18n/messages.ts';
import type { TypedListing } from '#lib/schemas/listing/typed-listing.ts';
import { savedMeanwhile, type ComparedField, type SavedField } from '../../../saved-meanwhile.ts';

const TEXTS = [
	'title',
	'summary',
	...detailsOf('lines', 'day', 'money', 'amount', 'unit')
] as const;
const CHOICES = ['codes', ...detailsOf('choice', 'choices', 'integer', 'place', 'flag')] as const;
const REQUIREMENT = /^requirements\.\d+\.value$/;

/** What stands of a listing, where it differs from what was typed. */
export function differences(
	typed: TypedListing['answers'],
	saved: TypedListing['answers']
): readonly SavedField[] {
	const kind = LISTING_KINDS.find((one) => one === saved['kind']?.at(-1)) ?? 'need';
	const isEnglish = typed['language']?.at(-1) === 'en';
	const fields: readonly ComparedField[] = [
		...TEXTS.map((name) => ({ name, label: listingFieldName(kind, name), is: 'text' as const })),
		{
			name: 'translation.title',
			label: isEnglish ? m.listing_form_title_vietnamese() : m.listing_form_title_english(),
			is: 'text'
		},
		{
			name: 'translation.summary',
			label: isEnglish ? m.listing_form_summary_vietnamese() : m.listing_form_summary_english(),
			is: 'text'
		},
		{ name: 'requirements', label: fieldName('requirements'), is: 'text' },
		...CHOICES.map((name) => ({ name, label: fieldName(name), is: 'choice' as const }))
	];
	return savedMeanwhile(fields, withRequirements(typed), withRequirements(saved));
}

function withRequirements(answers: TypedListing['answers']): TypedListing['answers'] {
	const rows = Object.keys(answers).filter((name) => REQUIREMENT.test(name));
	return { ...answers, requirements: rows.flatMap((name) => answers[name] ?? []) };
}
