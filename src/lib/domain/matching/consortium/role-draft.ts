import { EMPTY_DRAFT, type ListingDraft } from '#lib/domain/listing/draft.ts';
import type { CodeRef, TextLanguage } from '#lib/domain/listing/listing.ts';
import type { CompositionRules } from './problem.ts';
import type { ConsortiumRule } from './rule.ts';

/** A capability as somebody asks for it. */
export interface RoleWords {
	readonly text: string;
	readonly language: TextLanguage;
	readonly codes: readonly CodeRef[];
}

/**
 * The need for one role of a team: what is asked for it, and of the whole need what holds for every partner. What
 * one piece of work costs, how much of it there is and how ripe it must be is not said of a role.
 *
 * @param whole the need the team is for; null where there is none
 */
export function draftRole(
	{ text, language, codes }: RoleWords,
	whole: ListingDraft | null,
	{ places }: Pick<CompositionRules, 'places'>
): ListingDraft {
	const everywhere = places.find(({ reach }) => reach === 'all');
	return {
		...EMPTY_DRAFT,
		texts: [{ language, title: text, summary: '' }],
		codes,
		placeCode: whole?.placeCode ?? everywhere?.placeCode ?? null,
		scope: whole?.scope ?? null,
		languages: whole?.languages ?? [],
		availableFrom: whole?.availableFrom ?? null,
		availableUntil: whole?.availableUntil ?? null,
		confidentiality: whole?.confidentiality ?? null
	};
}

/**
 * The need for a partner that a rule asks for and nobody can be: all that is required, from whom the rule names.
 *
 * @returns null for a rule that no partner could satisfy, such as a budget
 */
export function draftPartner(
	roles: readonly RoleWords[],
	whole: ListingDraft | null,
	rules: CompositionRules,
	rule: ConsortiumRule
): ListingDraft | null {
	const [first] = roles;
	if (first === undefined) return null;
	const words = {
		text: roles.map(({ text }) => text).join('; '),
		language: first.language,
		codes: roles.flatMap(({ codes }) => codes)
	};
	const draft = draftRole(words, whole, rules);
	if (rule.code === 'sphere') return { ...draft, partnerSpheres: [rule.sphere] };
	if (rule.code === 'kind') return { ...draft, partnerKinds: rule.kinds };
	if (rule.code === 'place_some') return { ...draft, placeCode: rule.placeCode };
	return null;
}
