import type { TextEvidence } from '#lib/domain/matching/evidence.ts';
import { foldText, markedForm } from '#lib/domain/text/fold.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';

/** A quote of one side and the quote of the other side that answers it. */
export type QuotedPair = readonly [TextEvidence, TextEvidence];

export function quotedPairs(quotes: readonly TextEvidence[]): readonly QuotedPair[] {
	return quotes
		.filter(({ side }) => side === 'need')
		.flatMap((one): readonly QuotedPair[] => {
			const other = quotes.find(({ side, link }) => side === 'offer' && link === one.link);
			return other ? [[one, other]] : [];
		});
}

/** Whether a pair can be judged: both in one language, both with marks. */
export function isJudged([one, other]: QuotedPair): boolean {
	return (
		one.language === other.language &&
		one.language === 'vi' &&
		[one, other].every(({ quote }) => hasMarks(quote))
	);
}

/** Whether two quotes hold words that only look alike without their marks, such as "kéo" and "keo". */
export function isFalse([one, other]: QuotedPair): boolean {
	const [mine, theirs] = [wordsOf(one.quote), wordsOf(other.quote)];
	return [...mine].some(([folded, spelt]) => {
		const also = theirs.get(folded);
		return also !== undefined && ![...spelt].some((word) => also.has(word));
	});
}

function hasMarks(text: string): boolean {
	return foldText(text) !== text.toLowerCase().normalize('NFC');
}

/** By folded word, its spellings; where in the syllable its marks stand makes no difference. */
function wordsOf(text: string): ReadonlyMap<string, ReadonlySet<string>> {
	const words = new Map<string, Set<string>>();
	for (const { folded, start, end } of tokenise(text)) {
		const spelling = markedForm(text.slice(start, end));
		words.set(folded, (words.get(folded) ?? new Set()).add(spelling));
	}
	return words;
}
