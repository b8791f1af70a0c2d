import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import { listingFieldName } from '#lib/i18n/fields.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { m } from '#lib/i18n/messages.ts';
import { draftOfInput } from '#lib/domain/listing/draft-of-input.ts';
import { BASE_LOCALE } from '#lib/i18n/locale.ts';
import { listingForm } from '#lib/schemas/listing/listing-form.ts';
import { formOfAnswers, type TypedListing } from '#lib/schemas/listing/typed-listing.ts';
import { parseForm } from '#lib/server/http/form/form.ts';
import { readKind } from './understand.ts';

export type ParsedAnswers =
	| { readonly ok: true; readonly draft: ListingDraft }
	| { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** Typed answers as a listing, or what is wrong with them, by field, in the reader's language. */
export function parseAnswers(
	{ live, locale }: Pick<App.Locals, 'live' | 'locale'>,
	answers: TypedListing['answers']
): ParsedAnswers {
	const form = withoutEmptyRows(formOfAnswers(answers));
	const kind = readKind(form.get('kind')) ?? 'need';
	const describe = describeIssue(locale, (field, options) =>
		listingFieldName(kind, field, options)
	);
	const parsed = parseForm(form, listingForm, describe);
	if (!parsed.ok) return { ok: false, errors: parsed.form.errors };
	const draft = draftOfInput(parsed.data, BASE_LOCALE);
	const errors: Record<string, string> = {};
	if (draft.codes.some(({ scheme, code }) => live.findCode(scheme, code) === null)) {
		errors['codes'] = m.listing_form_unknown_code();
	}
	if (draft.placeCode !== null && live.gazetteer.find(draft.placeCode) === null) {
		errors['placeCode'] = m.listing_form_unknown_place();
	}
	return Object.keys(errors).length === 0 ? { ok: true, draft } : { ok: false, errors };
}

const ROW_VALUE = /^requirements\.(\d+)\.value$/;

/** A row of which only the choices say something asks for nothing. */
function withoutEmptyRows(form: FormData): FormData {
	for (const name of [...new Set(form.keys())]) {
		const [, row] = ROW_VALUE.exec(name) ?? [];
		if (row === undefined || !isBlank(form.get(name))) continue;
		for (const part of ['strength', 'kind', 'value']) form.delete(`requirements.${row}.${part}`);
	}
	return form;
}

function isBlank(said: FormDataEntryValue | null): boolean {
	return typeof said === 'string' && said.trim() === '';
}
