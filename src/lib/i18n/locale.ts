import { TEXT_LANGUAGES, type TextLanguage } from '#lib/domain/listing/listing.ts';

/** Languages the site itself speaks; the first is the base language. */
export const LOCALES = TEXT_LANGUAGES;
export type Locale = TextLanguage;

export const BASE_LOCALE: Locale = 'vi';
export const LOCALE_COOKIE = 'locale';

export function isLocale(value: unknown): value is Locale {
	return LOCALES.some((locale) => locale === value);
}

/**
 * The language for one request: what the person chose, else what the browser prefers, else Vietnamese.
 *
 * @param cookie         value of the cookie named `LOCALE_COOKIE`; anything but a known language is ignored
 * @param acceptLanguage the header of that name (RFC 9110, section 12.5.4), or null
 */
export function chooseLocale(
	cookie: string | undefined,
	acceptLanguage: string | null | undefined
): Locale {
	if (isLocale(cookie)) return cookie;
	return preferredLocale(acceptLanguage ?? '') ?? BASE_LOCALE;
}

function preferredLocale(header: string): Locale | undefined {
	let best: { locale: Locale; quality: number } | undefined;
	for (const entry of header.slice(0, 500).split(',')) {
		const [range = '', ...parameters] = entry.split(';');
		const locale = range.trim().toLowerCase().split('-')[0];
		if (!isLocale(locale)) continue;
		const quality = qualityOf(parameters);
		if (quality > 0 && (best === undefined || quality > best.quality)) best = { locale, quality };
	}
	return best?.locale;
}

function qualityOf(parameters: readonly string[]): number {
	for (const parameter of parameters) {
		const [name = '', value = ''] = parameter.split('=');
		if (name.trim().toLowerCase() !== 'q') continue;
		const quality = Number(value);
		return Number.isFinite(quality) ? quality : 0;
	}
	return 1;
}
