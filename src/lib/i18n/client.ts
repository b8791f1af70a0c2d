import { BASE_LOCALE, isLocale } from './locale.ts';
import { overwriteGetLocale } from './paraglide/runtime.js';

/**
 * Lets messages in the browser follow the language the server rendered the page in. A change of language
 * is a form post that loads the page anew, so it is read once.
 */
export function followDocumentLanguage(): void {
	const language = document.documentElement.lang;
	const locale = isLocale(language) ? language : BASE_LOCALE;
	overwriteGetLocale(() => locale);
}
