import { dayOf } from '#lib/domain/day.ts';
import { LISTING_KINDS, type ListingKind } from '#lib/domain/listing/listing.ts';
import { toAnswers, type GuessedAnswers } from '#lib/domain/listing/suggest/to-answers.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/messages.ts';
import { formatList, writeAmount } from '#lib/i18n/numbers.ts';
import { unitName } from '#lib/i18n/units.ts';
import { cleanText } from '#lib/domain/text/clean.ts';
import type { TypedListing } from '#lib/schemas/listing/typed-listing.ts';
import { understandText } from '#lib/server/use-cases/matching/understand-text.ts';

/** In UTF-16 units; a listing says no less. */
export const SHORTEST_TEXT = 40;
const LONGEST_PASTED = 20_000;
/** In UTF-16 units; a listing says no more. */
export const LONGEST_TEXT = 4000;

/** A text as it came from a box or an address, without what nobody can see. */
export function readPasted(text: string): string {
	return cleanText(text.toWellFormed()).slice(0, LONGEST_PASTED).toWellFormed();
}

export function readKind(said: unknown): ListingKind | null {
	return LISTING_KINDS.find((kind) => kind === said) ?? null;
}

/**
 * The form filled in from a text. What the author has answered already stays.
 *
 * @param kind what the author says it is; null takes what it reads like
 */
export async function understand(
	{ live, locale }: Pick<App.Locals, 'live' | 'locale'>,
	text: string,
	kind: ListingKind | null,
	now: Date,
	answered: TypedListing['answers'] = {}
): Promise<TypedListing> {
	const guesses = await understandText(live, text, dayOf(now, live.timeZone), { kind });
	const meant = kind ?? guesses.kind?.value ?? 'need';
	const { answers, marks } = writeAmounts(toAnswers(guesses, meant), locale);
	const said = Object.entries(answered).filter(([, typed]) => typed.some((one) => one !== ''));
	const title: Record<string, string[]> = guesses.title === null ? {} : { title: [guesses.title] };
	return {
		answers: {
			submission: [crypto.randomUUID()],
			...title,
			...answers,
			kind: [meant],
			summary: [text],
			...Object.fromEntries(said)
		},
		marks: {
			...marks,
			...(guesses.title === null
				? {}
				: { title: { value: guesses.title, quote: null, listings: 0 } }),
			...(guesses.kind?.ground.kind === 'words'
				? { kind: { value: guesses.kind.value, quote: guesses.kind.ground.quote, listings: 0 } }
				: {})
		}
	};
}

/**
 * One sentence about what a text too short for a listing leaves open and its readers ask about; null where nothing is
 * typed yet.
 */
export async function askForMore(
	{ live, locale }: Pick<App.Locals, 'live' | 'locale'>,
	text: string,
	kind: ListingKind,
	now: Date
): Promise<string | null> {
	if (text === '') return null;
	const guesses = await understandText(live, text, dayOf(now, live.timeZone), { kind });
	const { quantity, availableFrom, availableUntil, placeCode } = guesses;
	const isNeed = kind === 'need';
	const open = [
		isNeed ? m.listing_form_open_what_for() : m.listing_form_open_how(),
		// A number is an amount often enough where no unit is known: "20 vỏ nhôm".
		...(quantity || /\d/.test(text) ? [] : [m.listing_form_open_how_much()]),
		...(availableFrom || availableUntil
			? []
			: [isNeed ? m.listing_form_open_by_when() : m.listing_form_open_from_when()]),
		...(placeCode ? [] : [m.listing_form_open_where()])
	];
	return m.listing_form_text_begun({ open: formatList(open, locale) });
}

const AMOUNTS = ['budgetMinVnd', 'budgetMaxVnd', 'quantityMin', 'quantityMax'];

/** Amounts and units as people read them: `500.000.000`, `cái`. */
function writeAmounts({ answers, marks }: GuessedAnswers, locale: Locale): GuessedAnswers {
	const written = { ...answers };
	const marked = { ...marks };
	for (const name of AMOUNTS) {
		const mark = marks[name];
		if (mark === undefined) continue;
		const value = writeAmount(Number(mark.value), locale);
		written[name] = [value];
		marked[name] = { ...mark, value };
	}
	const unit = marks['quantityUnit'];
	if (unit !== undefined) {
		const value = unitName(unit.value, Number(marks['quantityMax']?.value ?? 0), locale);
		written['quantityUnit'] = [value];
		marked['quantityUnit'] = { ...unit, value };
	}
	return { answers: written, marks: marked };
}
