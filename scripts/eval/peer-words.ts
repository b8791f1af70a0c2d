import { foldText } from '#lib/domain/text/fold.ts';
import { guessLanguage } from '#lib/domain/text/language/language.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';
import type { TestText } from './test-set.ts';

/** How often a word of the query's title counts, against one of its text. */
const TITLE_WEIGHT = 3;

/** What another engine makes of an English word; null for a stop word. */
export type EnglishPipeline = (word: string) => string | null;

/**
 * A text as another engine is given it, its words with blanks between them: English ones through the engine's own pipeline,
 * Vietnamese ones with their marks and as they are, since no English stemmer or trimmer is made for them.
 */
export function peerText({ id, title, text }: TestText, english: EnglishPipeline): TestText {
	const wordsOf = wordReader({ title, text }, english);
	return { id, title: wordsOf(title).join(' '), text: wordsOf(text).join(' ') };
}

/** How often a query says each word as `peerText` writes it, its title counting three times. */
export function countWords(
	{ title, text }: TestText,
	english: EnglishPipeline
): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	const wordsOf = wordReader({ title, text }, english);
	const add = (written: string, weight: number) => {
		for (const word of wordsOf(written)) counts.set(word, (counts.get(word) ?? 0) + weight);
	};
	add(title, TITLE_WEIGHT);
	add(text, 1);
	return counts;
}

function wordReader({ title, text }: Pick<TestText, 'title' | 'text'>, english: EnglishPipeline) {
	const isVietnamese = guessLanguage(`${title}\n${text}`) === 'vi';
	return (written: string): readonly string[] =>
		tokenise(written).flatMap(({ start, end }) => {
			const word = written.slice(start, end).normalize('NFC').toLowerCase();
			return (isVietnamese ? word : english(foldText(word))) ?? [];
		});
}
