import type { Locale } from './locale.ts';

/** Words somebody typed, in quotation marks, as a list: “a”, “b” and “c”. */
export function quoteWords(words: readonly string[], locale: Locale): string {
	return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
		words.map((word) => `“${word}”`)
	);
}
