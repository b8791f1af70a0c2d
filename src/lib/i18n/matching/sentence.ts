import { readWritten } from '#lib/domain/text/written.ts';
import type { Locale } from '../locale.ts';
import { m } from '../messages.ts';

/** A piece of a sentence; `quoted` marks a person's own words and the language they are in. */
export interface SentencePart {
	readonly text: string;
	readonly quoted?: Locale;
}
export type Sentence = readonly SentencePart[];

/** Words somebody wrote, marked and named as such where they are in another language than the reader's. */
export function writtenWords(text: string, locale: Locale): Sentence {
	const { language } = readWritten(text);
	if (language === null || language === locale) return [{ text }];
	const note = language === 'vi' ? m.common_in_vietnamese() : m.common_in_english();
	return [{ text, quoted: language }, { text: ` (${note})` }];
}

const HOLE = /\ue000([a-z]+)\ue001/u;

/**
 * Fills a message with quotes that stay apart from the words around them, so that they can be marked.
 *
 * @param write  calls the message; what it is handed for each name stands where the quotes go
 * @param quotes the quoted pieces by name
 */
export function fillWithQuotes<Name extends string>(
	write: (holes: Readonly<Record<Name, string>>) => string,
	quotes: Readonly<Record<Name, Sentence>>
): Sentence {
	const names = Object.keys(quotes) as Name[];
	const holes = Object.fromEntries(names.map((name) => [name, `\ue000${name}\ue001`]));
	return write(holes as Record<Name, string>)
		.split(HOLE)
		.flatMap((piece, at) => (at % 2 === 1 ? quotes[piece as Name] : [{ text: piece }]))
		.filter(({ text }) => text !== '');
}

/** As it stands inside a sentence: "Mức sẵn sàng (TRL)" becomes "mức sẵn sàng (TRL)", "TechLab" and "NDA" stay. */
export function inSentence(name: string): string {
	const isName = /^.\S*\p{Lu}/u.test(name);
	return isName ? name : name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}
