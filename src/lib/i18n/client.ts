import { setRegionTimeZone } from './dates.ts';
import { BASE_LOCALE, isLocale } from './locale.ts';
import { overwriteGetLocale } from './paraglide/runtime.js';

/**
 * Lets messages and times in the browser follow the language and the time zone the server rendered the page in. A change
 * of language is a form post that loads the page anew, so both are read once.
 */
export function followDocument(): void {
	const language = document.documentElement.lang;
	const locale = isLocale(language) ? language : BASE_LOCALE;
	overwriteGetLocale(() => locale);
	setRegionTimeZone(document.documentElement.dataset['timeZone'] ?? '');
}
