import type { ListingText, TextLanguage } from '#lib/domain/listing/listing.ts';
import type { TextEvidence } from '#lib/domain/matching/evidence.ts';
import { foldText } from '#lib/domain/text/fold.ts';
import { once } from '#lib/domain/once.ts';
import { areNeighbours } from '#lib/domain/text/language/read-vietnamese.ts';
import { chooseNames, type Said } from './choose-names.ts';
import type { Lexicon } from './lexicon.ts';
import { createPhraseNames, type Phrase, type PhraseNames } from './phrase-names.ts';
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
	return (quotes, language, texts) => {
		const read = quotes.map((quote): Read => ({
			...quote,
			words: phraseWords(quote.quote, quote.language)
		}));
		const text = once(() => saidInTexts(texts, language));
		const told: Named[] = [];
		for (const quote of read) {
			if (quote.language === language) continue;
			const answers = read.filter((other) => answer(other, quote) && other.language === language);
			const said: Said = {
				answer: saidInQuotes(answers),
				repeats: repeatedInQuotes(answers),
				text: (name) => text()(name)
			};
			const spelling = spellingOf(quote.side, read);
			for (let at = 0; at < quote.words.length;) {
				const found = longestNamed(names, quote, at, { spelling, said });
				at = found?.end ?? at + 1;
				if (found && !told.some((one) => tells(one, found))) told.push(found);
				if (told.length === MOST_GLOSSES) return told.map(({ gloss }) => gloss);
			}
		}
		return told.map(({ gloss }) => gloss);
	};
}

interface Context {
	readonly spelling: Phrase['spelling'];
	readonly said: Said;
}

interface Named {
	/** The same for the same words, however they are written. */
	readonly key: string;
	readonly gloss: Gloss;
	/** The place of the word after it. */
	readonly end: number;
}

/** The longest phrase from a word on that has a name; null where none has. */
function longestNamed(
	names: PhraseNames,
	{ quote, language, words }: Read,
	at: number,
	{ spelling, said }: Context
): Named | null {
	let found: Named | null = null;
	let key = '';
	for (let end = at; end < words.length; end += 1) {
		const word = words[end]!;
		if (end > at && !areNeighbours(quote, words[end - 1]!, word)) break;
		key = end > at ? `${key} ${word.key}` : word.key;
		const phrase: Phrase = {
			language,
			key,
			words: words.slice(at, end + 1),
			written: quote.slice(words[at]!.start, word.end),
			spelling
		};
		const meanings = chooseNames(names.of(phrase), phrase.written, said);
		if (meanings.length > 0) {
			const gloss = { words: phrase.written, language, meanings };
			found = { key: joinMarked(phrase.words), gloss, end: end + 1 };
		}
		if (!names.begins(language, key)) break;
	}
	return found;
}

/** Whether one gloss tells what another would: of a longer phrase, or the same of the same words in another form. */
function tells(one: Named, other: Named): boolean {
	if (one.key !== other.key) return ` ${one.key} `.includes(` ${other.key} `);
	const [meanings, others] = [one, other].map(({ gloss }) => gloss.meanings.join());
	return meanings === others || foldText(one.gloss.words) === foldText(other.gloss.words);
}

function answer(one: Quote, other: Quote): boolean {
	return one.link === other.link && one.side !== other.side;
}

/** How the author of a side writes Vietnamese, judged by all that is quoted. */
function spellingOf(side: Quote['side'], quotes: readonly Read[]): Phrase['spelling'] {
	return quotes.some((one) => one.side === side && isMarked(one.words)) ? 'marked' : 'plain';
}
