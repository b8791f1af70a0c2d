import { isUnmarked, markedForm } from '#lib/domain/text/fold.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';
import type { Quote } from './guess.ts';
import { quoteOf, type WrittenText } from './written-text.ts';

export interface Phrase<Value> {
	/** Vietnamese with its marks, or English. */
	readonly words: string;
	readonly value: Value;
}

export interface FoundPhrase<Value> extends Quote {
	readonly value: Value;
	/** Place of its first word among the words of the text. */
	readonly at: number;
}

/** Phrases to be found in texts, also where they are typed without marks. */
export interface PhraseBook<Value> {
	/** In reading order; of two that overlap the longer one. Phrases that read alike are all given. */
	find(written: WrittenText): readonly FoundPhrase<Value>[];
}

interface Entry<Value> {
	readonly marked: string;
	readonly value: Value;
}

export function createPhraseBook<Value>(phrases: readonly Phrase<Value>[]): PhraseBook<Value> {
	const entries = new Map<string, Entry<Value>[]>();
	let longest = 0;
	for (const { words, value } of phrases) {
		const tokens = tokenise(words);
		if (tokens.length === 0) continue;
		const key = tokens.map(({ folded }) => folded).join(' ');
		const entry = { marked: marks(words), value };
		const others = entries.get(key);
		if (others) others.push(entry);
		else entries.set(key, [entry]);
		longest = Math.max(longest, tokens.length);
	}

	return {
		find(written) {
			const { tokens } = written;
			const found: FoundPhrase<Value>[] = [];
			for (let at = 0; at < tokens.length;) {
				const [length, values] = longestAt(written, at);
				const [first, last] = [tokens[at]!, tokens[at + length - 1] ?? tokens[at]!];
				const quote = quoteOf(written, first.start, last.end);
				for (const value of values) found.push({ ...quote, value, at });
				at += Math.max(1, length);
			}
			return found;
		}
	};

	function longestAt(written: WrittenText, at: number): [number, readonly Value[]] {
		const { text, tokens } = written;
		for (let length = Math.min(longest, tokens.length - at); length > 0; length -= 1) {
			const span = tokens.slice(at, at + length);
			const known = entries.get(span.map(({ folded }) => folded).join(' '));
			if (!known) continue;
			const phrase = text.slice(span[0]!.start, span.at(-1)!.end);
			const meant = known.filter((entry) => isMeant(entry, phrase, length, written));
			if (meant.length > 0) return [length, meant.map(({ value }) => value)];
		}
		return [0, []];
	}
}

/**
 * Marks must agree. Without any, a phrase of several words is meant all the same; a lone word only in a text
 * that is Vietnamese throughout, because "ban" and "kho" are words of many languages.
 */
function isMeant<Value>(
	{ marked }: Entry<Value>,
	phrase: string,
	length: number,
	{ text, language }: WrittenText
): boolean {
	if (marks(phrase) === marked) return true;
	if (!isUnmarked(phrase)) return false;
	return length > 1 || (language === 'vi' && isUnmarked(text));
}

function marks(phrase: string): string {
	return tokenise(phrase)
		.map(({ start, end }) => markedForm(phrase.slice(start, end)))
		.join(' ');
}
