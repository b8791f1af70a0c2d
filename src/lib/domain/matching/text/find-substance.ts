import { type SubstancePhrase, SUBSTANCES } from '#lib/domain/lexicon/substances.ts';
import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { isSaid, isSaidAmidVietnamese } from '#lib/domain/text/find-phrases.ts';
import type { Token } from '#lib/domain/text/tokenise.ts';

/** The longest name of a substance that begins at a token; null where none does, and behind the last token. */
export function substanceAt(
	tokens: readonly Token[],
	at: number,
	language: TextLanguage,
	lacksMarks: boolean
): SubstancePhrase | null {
	const word = tokens[at]?.word;
	if (word === undefined) return null;
	const found =
		language === 'en'
			? SUBSTANCES.en.get(word.stem)?.find((phrase) => isSaidAmidVietnamese(phrase, tokens, at))
			: SUBSTANCES.vi
					.get(word.spelling)
					?.find((phrase) => isSaid({ ...phrase, isPlain: true }, tokens, at, lacksMarks));
	return found ?? null;
}
