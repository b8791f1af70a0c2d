import { dayOf } from '#lib/domain/day.ts';
import { findCodes } from '#lib/domain/organisation/find-codes.ts';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import { findPlaces } from '#lib/domain/place/find-places.ts';
import { codeLabel } from '#lib/i18n/codes.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { m } from '#lib/i18n/messages.ts';
import { organisationInput } from '#lib/schemas/organisation/organisation.ts';
import { parseForm, refuseForm, type RefusedForm } from '#lib/server/http/form/form.ts';
import type { Option } from '#lib/ui/field/field-props.ts';
import type { SavedField } from '../saved-meanwhile.ts';
import { placeLabel } from './place-label.ts';

type Reader = Pick<App.Locals, 'live' | 'locale'>;

/** The form as its page shows it: what was typed, what was wrong, and what may be chosen from. */
export interface OrganisationFormView extends RefusedForm {
	/** The places that what was typed may mean; empty where there is nothing to ask back. */
	readonly places: readonly Option[];
	/** The codes chosen and those just found, as `scheme:code` with their names. */
	readonly codes: readonly Option[];
	/** The organisation that has the name already, or null. */
	readonly taken: TakenName | null;
	/** What another owner saved while this was written, and the version that is; null without that. */
	readonly meanwhile: {
		readonly version: number;
		readonly saved: readonly SavedField[];
	} | null;
}

export interface TakenName {
	readonly name: string;
	readonly href: string;
	/** Whether the person belongs to it. */
	readonly isMine: boolean;
}

export type ReadOrganisationForm =
	| { readonly done: true; readonly draft: OrganisationDraft }
	| { readonly done: false; readonly view: OrganisationFormView };

const MOST_CODES = 12;

/** Reads the posted form of an organisation; a place is known by its name, codes by `scheme:code`. */
export function readOrganisationForm(
	form: FormData,
	reader: Reader,
	now: Date
): ReadOrganisationForm {
	const places = settlePlace(form, reader, dayOf(now, reader.live.timeZone));
	const parsed = parseForm(form, organisationInput, describeIssue(reader.locale));
	if (parsed.ok) return { done: true, draft: parsed.data };
	const { placeCode, ...errors } = parsed.form.errors;
	const atFields: Readonly<Record<string, string>> =
		placeCode === undefined ? errors : { ...errors, place: placeError(form, places, placeCode) };
	return { done: false, view: { ...viewOf(form, reader, atFields), places } };
}

/** The form again, with an error that only storing it could find. */
export function refuseOrganisationForm(
	form: FormData,
	reader: Reader,
	errors: Readonly<Record<string, string>>
): OrganisationFormView {
	return viewOf(form, reader, errors);
}

/** The form again, with the codes that the words typed beside them find. */
export function offerCodes(form: FormData, reader: Reader): OrganisationFormView {
	const view = viewOf(form, reader, {});
	const written = view.values['codeQuery'] ?? '';
	const found = findCodes(reader.live.codes, written, MOST_CODES).map(({ scheme, code }) =>
		codeOption(`${scheme}:${code}`, reader)
	);
	const codes = new Map([...view.codes, ...found].map((option) => [option.value, option]));
	return {
		...view,
		codes: [...codes.values()],
		errors: found.length === 0 ? { codeQuery: m.org_codes_none() } : {}
	};
}

/** The form of an organisation that is there, as it stands. */
export function showOrganisation(draft: OrganisationDraft, reader: Reader): OrganisationFormView {
	const { gazetteer } = reader.live;
	const place = draft.placeCode === null ? null : gazetteer.find(draft.placeCode);
	const codes = draft.codes.map(({ scheme, code }) => `${scheme}:${code}`);
	const said = {
		name: draft.name,
		nameEn: draft.nameEn,
		kind: draft.kind,
		sphere: draft.sphere,
		place: place && placeLabel(place, gazetteer, reader.locale),
		placeCode: draft.placeCode,
		size: draft.size,
		valueChainRole: draft.valueChainRole,
		summaryVi: draft.summaryVi,
		summaryEn: draft.summaryEn,
		website: draft.website,
		answersWithinDays: draft.answersWithinDays?.toString() ?? null
	};
	return {
		values: Object.fromEntries(Object.entries(said).map(([name, value]) => [name, value ?? ''])),
		choices: { languages: draft.languages, codes },
		errors: {},
		places: [],
		codes: codes.map((key) => codeOption(key, reader)),
		taken: null,
		meanwhile: null
	};
}

/** The name of a code with its number, for a box to tick. */
function codeOption(key: string, { live, locale }: Reader): Option {
	const [scheme = '', code = ''] = key.split(':');
	const named = live.findCode(scheme, code);
	if (named === null) return { value: key, label: codeLabel(scheme, code) };
	const name = locale === 'en' ? (named.nameEn ?? named.nameVi) : named.nameVi;
	return { value: key, label: name, hint: codeLabel(scheme, code) };
}

function viewOf(
	form: FormData,
	reader: Reader,
	errors: Readonly<Record<string, string>>
): OrganisationFormView {
	const refused = refuseForm(form, errors);
	const codes = (refused.choices['codes'] ?? []).map((key) => codeOption(key, reader));
	return { ...refused, places: [], codes, taken: null, meanwhile: null };
}

/**
 * Puts the code of the place into the form where its name says it alone. A code that was chosen for another name
 * than the one typed now does not count.
 *
 * @returns what the name may mean, where that is not one place
 */
function settlePlace(form: FormData, { live, locale }: Reader, day: string): readonly Option[] {
	const written = textOf(form, 'place');
	const chosen = textOf(form, 'placeCode');
	if (chosen !== '' && written === textOf(form, 'placeAsked')) return [];
	form.delete('placeCode');
	const { exact, near } = findPlaces(live.gazetteer, written, day);
	const [only, ...others] = exact;
	if (only !== undefined && others.length === 0) {
		form.set('placeCode', only.code);
		return [];
	}
	return [...exact, ...near].map((place) => ({
		value: place.code,
		label: placeLabel(place, live.gazetteer, locale)
	}));
}

function placeError(form: FormData, places: readonly Option[], missing: string): string {
	if (places.length > 0) return m.org_place_choose();
	return textOf(form, 'place') === '' ? missing : m.org_place_unknown();
}

function textOf(form: FormData, name: string): string {
	const written = form.get(name);
	return typeof written === 'string' ? written.trim() : '';
}
