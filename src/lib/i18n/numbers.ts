import type { Locale } from './locale.ts';
import { unitName } from './units.ts';

const FORMATS = { vi: formatsOf('vi-VN'), en: formatsOf('en-GB') };

function formatsOf(tag: string) {
	return {
		number: new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }),
		and: new Intl.ListFormat(tag, { type: 'conjunction' }),
		or: new Intl.ListFormat(tag, { type: 'disjunction' }),
		languages: new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' })
	};
}

/** `1.234,5` in Vietnamese, `1,234.5` in English; two decimals at most. */
export function formatNumber(value: number, locale: Locale): string {
	return FORMATS[locale].number.format(value);
}

/** A number to be typed on in a field: whole ones grouped, others to the last digit, and never read as grouped. */
export function writeAmount(value: number, locale: Locale): string {
	if (Number.isInteger(value)) return formatNumber(value, locale);
	const [whole = '0', parts = ''] = String(value).split('.');
	return `${whole}${locale === 'vi' ? ',' : '.'}${parts.padEnd(parts.length === 3 ? 4 : 1, '0')}`;
}

/** `1.500.000 ₫`: the sign follows the number in both languages, after a space that does not break. */
export function formatVnd(amountVnd: number, locale: Locale): string {
	return `${formatNumber(amountVnd, locale)}\u00a0₫`;
}

/**
 * A range of which either end may be open: `2.000.000 ₫ – 5.000.000 ₫`, `≥ 2.000.000 ₫`, `≤ 5.000.000 ₫`.
 *
 * @returns null when both ends are open: there is nothing to say
 */
export function formatVndRange(
	minVnd: number | null,
	maxVnd: number | null,
	locale: Locale
): string | null {
	return range(minVnd, maxVnd, (value) => formatVnd(value, locale));
}

/** As `formatVndRange`, for an amount in a unit: `50 – 500 cái`. */
export function formatQuantity(
	min: number | null,
	max: number | null,
	unit: string | null,
	locale: Locale
): string | null {
	const amount = range(min, max, (value) => formatNumber(value, locale));
	if (amount === null || unit === null) return amount;
	return `${amount} ${unitName(unit, max ?? min ?? 0, locale)}`;
}

function range(
	min: number | null,
	max: number | null,
	write: (value: number) => string
): string | null {
	if (min !== null && max !== null)
		return min === max ? write(min) : `${write(min)} – ${write(max)}`;
	if (min !== null) return `≥ ${write(min)}`;
	if (max !== null) return `≤ ${write(max)}`;
	return null;
}

/** "a, b và c". */
export function formatList(items: readonly string[], locale: Locale): string {
	return FORMATS[locale].and.format(items);
}

/** "a, b hoặc c". */
export function formatChoice(items: readonly string[], locale: Locale): string {
	return FORMATS[locale].or.format(items);
}

/** The name of a language in the reader's own: `languageName('en', 'vi')` is "Tiếng Anh". */
export function languageName(tag: string, locale: Locale): string {
	return FORMATS[locale].languages.of(tag) ?? tag;
}
