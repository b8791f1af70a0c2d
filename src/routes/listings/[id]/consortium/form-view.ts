import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/messages.ts';
import type { Option } from '#lib/ui/field/field-props.ts';
import { textFor } from '#lib/ui/listing/listing-view.ts';

const MOST_ROLES = 12;
const FEWEST_FIELDS = 4;

/** What the form shows as already said. */
export interface AskedView {
	/** One for each field, empty ones at the end. */
	readonly roles: readonly string[];
	readonly spheres: readonly string[];
	readonly place: string;
	readonly strength: string;
	readonly leastMembers: string;
	readonly mostMembers: string;
	readonly rolesPerMember: string;
	readonly budgetVnd: string;
}

/** The roles a need speaks of: its title, and each capability it requires or wishes for. */
export function suggestRoles({ draft }: StoredListing, locale: Locale): readonly string[] {
	const required = draft.requirements
		.filter(({ kind }) => kind === 'capability')
		.map(({ value }) => value);
	return [...new Set([textFor(draft.texts, locale).title, ...required])].slice(0, MOST_ROLES);
}

/** Everything asked, as it was typed; with room for one role more. */
export function askedBefore(asked: FormData): AskedView {
	const last = (name: string) => {
		const value = asked.getAll(name).at(-1);
		return typeof value === 'string' ? value : '';
	};
	const typed = Array.from({ length: MOST_ROLES }, (_, at) => last(`roles.${at}.text`));
	const filled = typed.findLastIndex((text) => text !== '') + 1;
	return {
		roles: typed.slice(0, Math.max(FEWEST_FIELDS, filled + 1)),
		spheres: asked.getAll('spheres').filter((value) => typeof value === 'string'),
		place: last('place'),
		strength: last('strength') || 'good',
		leastMembers: last('leastMembers') || '2',
		mostMembers: last('mostMembers'),
		rolesPerMember: last('rolesPerMember'),
		budgetVnd: last('budgetVnd')
	};
}

/** Where partners may be asked to be: the place of the need and what it lies in, the country left out. */
export function placeOptions(
	{ live, locale }: Pick<App.Locals, 'live' | 'locale'>,
	{ draft, organisation }: StoredListing
): readonly Option[] {
	const code = draft.placeCode ?? organisation.placeCode;
	if (code === null) return [];
	return [code, ...live.gazetteer.within(code)].flatMap((one) => {
		const place = live.gazetteer.find(one);
		if (place === null || place.kind === 'country') return [];
		const name = place.name[locale];
		return [
			{ value: `some:${one}`, label: m.consortium_place_some({ place: name }) },
			{ value: `all:${one}`, label: m.consortium_place_all({ place: name }) }
		];
	});
}
