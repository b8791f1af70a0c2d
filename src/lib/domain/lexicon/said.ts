import type { ListingText, TextLanguage } from '#lib/domain/listing/listing.ts';
import { foldText } from '#lib/domain/text/fold.ts';
import type { Name } from './phrase-names.ts';
import { isMarked, joinKeys, joinMarked, type PhraseWord } from './phrase-words.ts';

/** A quote and the words it is made of. */
export interface ReadQuote {
	readonly quote: string;
	readonly words: readonly PhraseWord[];
}

/** Whether quotes say what a name says; marks count where there are any. */
export function saidInQuotes(quotes: readonly ReadQuote[]): (name: Name) => boolean {
	const said = quotes.map(({ words }) => {
		const marked = isMarked(words);
		return { marked, text: ` ${marked ? joinMarked(words) : joinKeys(words)} ` };
	});
	return (name) =>
		said.some(({ marked, text }) => text.includes(` ${marked ? name.marked : name.key} `));
}

/** Whether quotes have words as they are, but for case and marks. */
export function repeatedInQuotes(quotes: readonly ReadQuote[]): (written: string) => boolean {
	const said = quotes.map(({ quote }) => spaced(foldText(quote)));
	return (written) => said.some((text) => text.includes(spaced(foldText(written))));
}

/** Whether texts have a name as it is written; in English, also with something behind it: "components". */
export function saidInTexts(
	texts: readonly ListingText[],
	language: TextLanguage
): (name: Name) => boolean {
	const said = texts
		.filter((text) => text.language === language)
		.map(({ title, summary }) => spaced(`${title} ${summary}`));
	const end = language === 'en' ? '' : ' ';
	return ({ name }) => said.some((text) => text.includes(` ${spaced(name).trim()}${end}`));
}

function spaced(text: string): string {
	return ` ${text
		.toLowerCase()
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;
}
