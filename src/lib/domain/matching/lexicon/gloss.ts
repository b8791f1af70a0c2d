import type { ListingText, TextLanguage } from '#lib/domain/listing/listing.ts';
import type { TextEvidence } from '../evidence.ts';
import { once } from '../text/once.ts';
import { areNeighbours } from '../text/read-vietnamese.ts';
import { chooseNames, type Said } from './choose-names.ts';
import type { Lexicon } from './lexicon.ts';
import { createPhraseNames, type Phrase } from './phrase-names.ts';
import { isMarked, joinMarked, type PhraseWord, phraseWords } from './phrase-words.ts';
import { repeatedInQuotes, saidInQuotes, saidInTexts } from './said.ts';

/** What quoted words mean in the other language; not a translation of what was written. */
export interface Gloss {
	/** As they stand in the quote. */
	readonly words: string;
	readonly language: TextLanguage;
	/** As the lexicon has them, the likeliest first; never empty. */
	readonly meanings: readonly string[];
}

type Quote = Pick<TextEvidence, 'side' | 'link' | 'language' | 'quote'>;

/**
 * Tells what the words of quotes mean in a reader's language, as far as a lexicon knows. Quotes in that language need
 * no gloss; they tell which of several meanings made the match.
 *
 * @param texts of a listing that was quoted: what its author calls a thing in the reader's language comes next
 */
export type Glosser = (
	quotes: readonly Quote[],
	language: TextLanguage,
	texts: readonly ListingText[]
) => readonly Gloss[];

const MOST_GLOSSES = 6;

interface Read extends Quote {
	readonly words: readonly PhraseWord[];
}

export function createGlosser(lexicon: Lexicon): Glosser {
	const names = createPhraseNames(lexicon);

	/** From left to right the longest phrases that have a name, each by its words. */
	function* glossesOf(
		{ quote, language, words }: Read,
		spelling: Phrase['spelling'],
		said: Said
	): Generator<readonly [string, Gloss]> {
		for (let at = 0; at < words.length;) {
			let found: readonly [string, Gloss] | null = null;
			let next = at + 1;
			let key = '';
			for (let end = at; end < words.length; end += 1) {
				const word = words[end]!;
				if (end > at && !areNeighbours(quote, words[end - 1]!, word)) break;
				key = end > at ? `${key} ${word.key}` : word.key;
				const written = quote.slice(words[at]!.start, word.end);
				const phrase = { language, key, words: words.slice(at, end + 1), written, spelling };
				const meanings = chooseNames(names.of(phrase), written, said);
				if (meanings.length > 0) {
					found = [joinMarked(phrase.words), { words: written, language, meanings }];
					next = end + 1;
				}
				if (!names.begins(language, key)) break;
			}
			if (found !== null) yield found;
			at = next;
		}
	}

	return (quotes, language, texts) => {
		const read = quotes.map((quote): Read => ({
			...quote,
			words: phraseWords(quote.quote, quote.language)
		}));
		const text = once(() => saidInTexts(texts, language));
		const glosses = new Map<string, Gloss>();
		for (const quote of read) {
			if (quote.language === language) continue;
			const answers = read.filter((other) => answer(other, quote) && other.language === language);
			const said: Said = {
				answer: saidInQuotes(answers),
				repeats: repeatedInQuotes(answers),
				text: (name) => text()(name)
			};
			for (const [phrase, gloss] of glossesOf(quote, spellingOf(quote.side, read), said)) {
				if (!glosses.has(phrase)) glosses.set(phrase, gloss);
				if (glosses.size === MOST_GLOSSES) return [...glosses.values()];
			}
		}
		return [...glosses.values()];
	};
}

function answer(one: Quote, other: Quote): boolean {
	return one.link === other.link && one.side !== other.side;
}

/** How the author of a side writes Vietnamese, judged by all that is quoted. */
function spellingOf(side: Quote['side'], quotes: readonly Read[]): Phrase['spelling'] {
	return quotes.some((one) => one.side === side && isMarked(one.words)) ? 'marked' : 'plain';
}
