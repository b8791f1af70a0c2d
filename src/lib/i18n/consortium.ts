import type { ConsortiumRule } from '#lib/domain/matching/consortium/rule.ts';
import { organisationKindName, sphereName } from './lists.ts';
import type { Locale } from './locale.ts';
import { m } from './messages.ts';
import { formatChoice, formatNumber, formatVnd } from './numbers.ts';

/** A rule on teams as a phrase that can stand inside a sentence. */
export function consortiumRulePhrase(
	rule: ConsortiumRule,
	{
		locale,
		placeName
	}: { readonly locale: Locale; readonly placeName: (code: string) => string | null }
): string {
	const count = (value: number) => formatNumber(value, locale);
	switch (rule.code) {
		case 'sphere':
			return m.consortium_rule_sphere({
				count: count(rule.least),
				sphere: sphereName(rule.sphere)
			});
		case 'kind':
			return m.consortium_rule_kind({
				count: count(rule.least),
				kinds: formatChoice(rule.kinds.map(organisationKindName), locale)
			});
		case 'place_some':
			return m.consortium_rule_place_some({ place: placeName(rule.placeCode) ?? rule.placeCode });
		case 'place_all':
			return m.consortium_rule_place_all({ place: placeName(rule.placeCode) ?? rule.placeCode });
		case 'least_members':
			return m.consortium_rule_least_members({ count: count(rule.least) });
		case 'most_members':
			return m.consortium_rule_most_members({ count: count(rule.most) });
		case 'budget':
			return m.consortium_rule_budget({ amount: formatVnd(rule.budgetVnd, locale) });
		case 'conflicts':
			return m.consortium_rule_conflicts();
		case 'roles_per_member':
			return m.consortium_rule_roles_per_member({ count: count(rule.most) });
		case 'one_lead':
			return m.consortium_rule_one_lead();
	}
}
