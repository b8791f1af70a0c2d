import { m } from '#lib/i18n/messages.ts';
import { savedMeanwhile, type ComparedField, type SavedField } from '../../saved-meanwhile.ts';
import type { OrganisationFormView } from '../organisation-form.ts';

/** What stands of an organisation, where it differs from what was typed. */
export function differences(
	typed: OrganisationFormView,
	saved: OrganisationFormView
): readonly SavedField[] {
	const texts: readonly (readonly [string, string])[] = [
		['name', m.org_name()],
		['place', m.org_place()],
		['summaryVi', m.org_summary_vi()],
		['summaryEn', m.org_summary_en()],
		['nameEn', m.org_name_en()],
		['website', m.org_website()],
		['answersWithinDays', m.org_answers_within()]
	];
	const choices: readonly (readonly [string, string])[] = [
		['kind', m.org_kind()],
		['sphere', m.org_sphere()],
		['size', m.org_size()],
		['codes', m.org_codes()],
		['valueChainRole', m.org_value_chain_role()],
		['languages', m.org_languages()]
	];
	const fields: readonly ComparedField[] = [
		...texts.map(([name, label]) => ({ name, label, is: 'text' as const })),
		...choices.map(([name, label]) => ({ name, label, is: 'choice' as const }))
	];
	return savedMeanwhile(fields, answersOf(typed), answersOf(saved));
}

function answersOf({ values, choices }: OrganisationFormView) {
	const single = Object.entries(values).map(([name, value]) => [name, [value]] as const);
	return { ...Object.fromEntries(single), ...choices };
}
