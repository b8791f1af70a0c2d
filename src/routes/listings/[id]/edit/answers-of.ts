import { detailsOf, type ListingDraft } from '#lib/domain/listing/draft.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { writeAmount } from '#lib/i18n/numbers.ts';
import { unitName } from '#lib/i18n/units.ts';
import type { TypedListing } from '#lib/schemas/listing/typed-listing.ts';

const SINGLE = ['kind', ...detailsOf('choice', 'integer', 'place', 'day')] as const;

/** A stored listing as the answers that would say it. */
export function answersOf(draft: ListingDraft, locale: Locale): TypedListing {
	const answers: Record<string, string[]> = {};
	for (const name of SINGLE) {
		const value = draft[name];
		if (value !== null) answers[name] = [String(value)];
	}
	for (const name of detailsOf('money', 'amount')) {
		const value = draft[name];
		if (value !== null) answers[name] = [writeAmount(value, locale)];
	}
	if (draft.quantityUnit !== null) {
		const amount = draft.quantityMax ?? draft.quantityMin ?? 0;
		answers['quantityUnit'] = [unitName(draft.quantityUnit, amount, locale)];
	}
	for (const name of detailsOf('choices')) answers[name] = [...draft[name]];
	for (const name of detailsOf('flag')) if (draft[name]) answers[name] = ['true'];
	answers['codes'] = draft.codes.map(({ scheme, code }) => `${scheme}:${code}`);
	for (const name of detailsOf('lines')) answers[name] = [writeLines(draft[name])];
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

/** Commas separate; where one is part of a text, semicolons do. */
function writeLines(lines: readonly string[]): string {
	return lines.some((line) => line.includes(',')) ? `${lines.join('; ')};` : lines.join(', ');
}
