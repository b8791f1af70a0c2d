import type { ListingText } from '#lib/domain/listing/listing.ts';
import type { Evidence, Side, TextEvidence } from '#lib/domain/matching/evidence.ts';
import type { Locale } from '../locale.ts';

/** A sentence of a listing as its author wrote it, with the words that answer the other one marked. */
export interface Said {
	readonly language: Locale;
	readonly parts: readonly { readonly text: string; readonly isMarked: boolean }[];
}

interface Range {
	readonly start: number;
	readonly end: number;
}

/** In UTF-16 units; a longer sentence is cut around its marked words. */
const MOST_SHOWN = 200;
const SENTENCES = new Intl.Segmenter('vi', { granularity: 'sentence' });

/**
 * The sentence of a side that says most of what counts.
 *
 * @param texts of that side
 * @returns null where only its title does, which stands above anyway
 */
export function saidBy(
	side: Side,
	evidence: readonly Evidence[],
	texts: readonly ListingText[]
): Said | null {
	const told = evidence.filter(
		(each): each is TextEvidence =>
			each.kind === 'text' && each.side === side && each.field === 'summary'
	);
	let best: { weight: number; text: ListingText; sentence: Range; marks: TextEvidence[] } | null =
		null;
	for (const [at, text] of texts.entries()) {
		const here = told.filter((one) => one.text === at);
		if (here.length === 0) continue;
		for (const { index, segment } of SENTENCES.segment(text.summary)) {
			const sentence = { start: index, end: index + segment.trimEnd().length };
			const marks = here.filter(({ start, end }) => start >= index && end <= sentence.end);
			const weight = marks.reduce((sum, { share }) => sum + share, 0);
			if (weight > (best?.weight ?? 0)) best = { weight, text, sentence, marks };
		}
	}
	if (best === null) return null;
	const { text, sentence, marks } = best;
	return { language: text.language, parts: markedParts(text.summary, sentence, distinct(marks)) };
}

/** In order, each place once. */
function distinct(marks: readonly Range[]): readonly Range[] {
	const ordered = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
	return ordered.filter(({ start }, at) => ordered.slice(0, at).every(({ end }) => end <= start));
}

function markedParts(text: string, sentence: Range, marks: readonly Range[]): Said['parts'] {
	const { start, end } = shownOf(text, sentence, marks);
	const shown = marks.filter((mark) => mark.start >= start && mark.end <= end);
	const parts: { text: string; isMarked: boolean }[] = [];
	let from = start;
	for (const mark of shown) {
		parts.push({ text: text.slice(from, mark.start), isMarked: false });
		parts.push({ text: text.slice(mark.start, mark.end), isMarked: true });
		from = mark.end;
	}
	parts.push({ text: text.slice(from, end), isMarked: false });
	if (start > sentence.start) parts.unshift({ text: '… ', isMarked: false });
	if (end < sentence.end) parts.push({ text: ' …', isMarked: false });
	return parts.filter((part) => part.text !== '');
}

/** The whole sentence, or as many whole words from a little before the first mark as may be shown. */
function shownOf(text: string, sentence: Range, [first]: readonly Range[]): Range {
	if (sentence.end - sentence.start <= MOST_SHOWN || first === undefined) return sentence;
	const wished = Math.max(sentence.start, first.start - MOST_SHOWN / 4);
	const start = wished === sentence.start ? wished : text.lastIndexOf(' ', wished) + 1;
	const begin = Math.max(sentence.start, start);
	if (begin + MOST_SHOWN >= sentence.end) return { start: begin, end: sentence.end };
	const space = text.lastIndexOf(' ', begin + MOST_SHOWN);
	return { start: begin, end: Math.max(space, first.end) };
}
