import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle } from '@sveltejs/kit';
import { regionTimeZone } from './dates.ts';
import { BASE_LOCALE, chooseLocale, LOCALE_COOKIE, type Locale } from './locale.ts';
import { overwriteGetLocale } from './paraglide/runtime.js';

const speaking = new AsyncLocalStorage<Locale>();

overwriteGetLocale(() => speaking.getStore() ?? BASE_LOCALE);

/**
 * Runs something in a language: all messages inside, also after an `await`, come in it, whatever other
 * requests do in between. Outside, messages come in the base language.
 */
export function inLocale<Value>(locale: Locale, run: () => Value): Value {
	return speaking.run(locale, run);
}

/** Chooses the language of a request, notes it in `locals.locale`, and answers in it. */
export const handleLocale: Handle = ({ event, resolve }) => {
	const locale = chooseLocale(
		event.cookies.get(LOCALE_COOKIE),
		event.request.headers.get('accept-language')
	);
	event.locals.locale = locale;
	return inLocale(locale, () =>
		resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', locale).replace('%time-zone%', regionTimeZone())
		})
	);
};
