import type { Gloss } from '#lib/domain/lexicon/gloss.ts';
import type { ListingText } from '#lib/domain/listing/listing.ts';
import type { Evidence, Side, TextEvidence } from '#lib/domain/matching/evidence.ts';
import { m } from '../messages.ts';
import { type MatchReader, otherSide } from './names.ts';
import { fillWithQuotes, type Sentence } from './sentence.ts';

const MOST_LINKS = 3;

/** Which words of one side answer which of the other, those of the given side first; null where none do. */
export function quoteSentence(evidence: readonly Evidence[], reader: Side): Sentence | null {
	const shown = shownQuotes(evidence);
	const yours = quotesOf(shown, reader);
	const theirs = quotesOf(shown, otherSide(reader));
	if (yours.length === 0 || theirs.length === 0) return null;
	// Where the other side has a sentence of its own about it, that is shown besides; see `saidBy`.
	const isTold = evidence.some(
		(each) => each.kind === 'text' && each.side !== reader && each.field === 'summary'
	);
	const isSame = sameWords(wordsOf(yours), wordsOf(theirs));
	const write = isTold || isSame ? m.match_capability : m.match_capability_both;
	return fillWithQuotes((holes) => write(holes), { yours, theirs });
}

/**
 * What the quotes of that sentence mean in the reader's language.
 *
 * @param texts of the other listing
 */
export function quoteGlosses(
	evidence: readonly Evidence[],
	texts: readonly ListingText[],
	{ locale, gloss }: MatchReader
): readonly Gloss[] {
	return gloss(shownQuotes(evidence), locale, texts);
}

/** The quotes of the weightiest links, the weightiest first. */
function shownQuotes(evidence: readonly Evidence[]): readonly TextEvidence[] {
	const texts = evidence.filter((each): each is TextEvidence => each.kind === 'text');
	return strongestLinks(texts).flatMap((link) => texts.filter((text) => text.link === link));
}

function strongestLinks(texts: readonly TextEvidence[]): readonly number[] {
	const shares = new Map<number, number>();
	for (const { link, share } of texts) shares.set(link, Math.max(share, shares.get(link) ?? 0));
	return [...shares]
		.sort((a, b) => b[1] - a[1])
		.slice(0, MOST_LINKS)
		.map(([link]) => link);
}

function quotesOf(shown: readonly TextEvidence[], side: Side): Sentence {
	const chosen = shown.filter((text) => text.side === side);
	const distinct = chosen.filter(
		({ quote }, at) => chosen.findIndex((other) => sameWords(other.quote, quote)) === at
	);
	return distinct.flatMap(({ quote, language }, at) => [
		...(at > 0 ? [{ text: ', ' }] : []),
		{ text: quote, quoted: language }
	]);
}

function wordsOf(sentence: Sentence): string {
	return sentence.map(({ text }) => text).join('');
}

function sameWords(one: string, other: string): boolean {
	return one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');
}
