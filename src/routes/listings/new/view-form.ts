import { dayOf } from '#lib/domain/day.ts';
import { searchCodes } from '#lib/domain/listing/suggest/search-codes.ts';
import { findPlaces } from '#lib/domain/place/find-places.ts';
import type { Place } from '#lib/domain/place/gazetteer.ts';
import { codeLabel } from '#lib/i18n/codes.ts';
import { m } from '#lib/i18n/messages.ts';
import type { TypedListing } from '#lib/schemas/listing/typed-listing.ts';
import type { Option } from '#lib/ui/field/field-props.ts';
import type { ListingFormView } from '#lib/ui/listing/form/form-view.ts';

type Locals = Pick<App.Locals, 'live' | 'locale'>;

const MOST_FOUND = 12;

/** What was typed as the form shows it, with the codes and places there are to choose from. */
export function viewForm(
	locals: Locals,
	{ answers, marks }: TypedListing,
	errors: Readonly<Record<string, string>>,
	now: Date
): ListingFormView {
	const found = findChoices(locals, answers, now);
	const ticked = answers['codes'] ?? [];
	const suggested = Object.keys(marks).flatMap((name) =>
		name.startsWith('codes.') ? [name.slice('codes.'.length)] : []
	);
	const place = [
		...(answers['placeCode'] ?? []),
		...(marks['placeCode'] ? [marks['placeCode'].value] : [])
	];
	return {
		answers,
		marks,
		errors: { ...found.errors, ...errors },
		codes: distinct([
			...[...ticked, ...suggested].flatMap((key) => codeOption(locals, key) ?? []),
			...found.codes
		]),
		places: distinct([
			...place.flatMap((code) => {
				const known = locals.live.gazetteer.find(code);
				return known === null ? [] : [placeOption(locals, known)];
			}),
			...found.places
		]),
		locale: locals.locale
	};
}

/** Codes and places for the words in the two search boxes. */
export function findChoices(
	locals: Locals,
	answers: TypedListing['answers'],
	now: Date
): Pick<ListingFormView, 'codes' | 'places' | 'errors'> {
	const { live } = locals;
	const codeQuery = answers['codeQuery']?.at(-1)?.trim() ?? '';
	const placeQuery = answers['placeQuery']?.at(-1)?.trim() ?? '';
	const codes = searchCodes(live.codes, codeQuery, MOST_FOUND).flatMap(
		({ scheme, code }) => codeOption(locals, `${scheme}:${code}`) ?? []
	);
	const { exact, near } = findPlaces(live.gazetteer, placeQuery, dayOf(now, live.timeZone));
	const places = [...exact, ...near].map((place) => placeOption(locals, place));
	const errors: Record<string, string> = {};
	if (codeQuery !== '' && codes.length === 0) {
		errors['codeQuery'] = m.listing_form_nothing_found({ query: codeQuery });
	}
	if (placeQuery !== '' && places.length === 0) {
		errors['placeQuery'] = m.listing_form_nothing_found({ query: placeQuery });
	}
	return { codes, places, errors };
}

/** @returns null for a code the region does not have */
function codeOption({ live, locale }: Locals, key: string): Option | null {
	const [scheme = '', code = ''] = key.split(':');
	const named = live.findCode(scheme, code);
	if (named === null) return null;
	const name = locale === 'en' ? (named.nameEn ?? named.nameVi) : named.nameVi;
	return { value: key, label: `${name} (${codeLabel(scheme, code)})` };
}

/** A place with what it lies in, as far as that helps to tell it apart. */
function placeOption({ live, locale }: Locals, place: Place): Option {
	const around = place.parentCode === null ? null : live.gazetteer.find(place.parentCode);
	const where = around === null || around.kind === 'country' ? '' : `, ${around.name[locale]}`;
	return { value: place.code, label: place.name[locale] + where };
}

function distinct(options: readonly Option[]): readonly Option[] {
	return [...new Map(options.map((option) => [option.value, option])).values()];
}
