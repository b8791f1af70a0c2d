import type { Evidence, Side, TextEvidence } from '#lib/domain/matching/evidence.ts';
import { m } from '../messages.ts';
import { otherSide } from './names.ts';
import { fillWithQuotes, type Sentence } from './sentence.ts';

const MOST_LINKS = 3;

/** Which words of one side answer which of the other, told for the reader's side; null where none do. */
export function quoteSentence(evidence: readonly Evidence[], reader: Side): Sentence | null {
	const texts = evidence.filter((each): each is TextEvidence => each.kind === 'text');
	const links = strongestLinks(texts);
	const yours = quotesOf(texts, reader, links);
	const theirs = quotesOf(texts, otherSide(reader), links);
	if (yours.length === 0 || theirs.length === 0) return null;
	const write = reader === 'need' ? m.match_capability_need : m.match_capability_offer;
	return fillWithQuotes((holes) => write(holes), { yours, theirs });
}

function strongestLinks(texts: readonly TextEvidence[]): readonly number[] {
	const shares = new Map<number, number>();
	for (const { link, share } of texts) shares.set(link, Math.max(share, shares.get(link) ?? 0));
	return [...shares]
		.sort((a, b) => b[1] - a[1])
		.slice(0, MOST_LINKS)
		.map(([link]) => link);
}

function quotesOf(texts: readonly TextEvidence[], side: Side, links: readonly number[]): Sentence {
	const chosen = links.flatMap((link) => {
		const found = texts.find((text) => text.side === side && text.link === link);
		return found ? [found] : [];
	});
	const distinct = chosen.filter(
		({ quote }, at) => chosen.findIndex((other) => sameWords(other.quote, quote)) === at
	);
	return distinct.flatMap(({ quote, language }, at) => [
		...(at > 0 ? [{ text: ', ' }] : []),
		{ text: quote, quoted: language }
	]);
}

function sameWords(one: string, other: string): boolean {
	return one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');
}
