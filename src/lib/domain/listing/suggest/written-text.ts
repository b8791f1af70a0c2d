import { guessLanguage } from '#lib/domain/matching/text/language.ts';
import { tokenise, type Token } from '#lib/domain/matching/text/tokenise.ts';
import type { TextLanguage } from '../listing.ts';
import type { Quote } from './guess.ts';

/** A text with its words found, read once for all guesses. */
export interface WrittenText {
	readonly text: string;
	readonly tokens: readonly Token[];
	/** Null where there is no word to go by. */
	readonly language: TextLanguage | null;
}

export function readText(text: string): WrittenText {
	return { text, tokens: tokenise(text), language: guessLanguage(text) };
}

export function quoteOf({ text }: WrittenText, start: number, end: number): Quote {
	return { quote: text.slice(start, end), start, end };
}

/** The part of the text between the marks that end a sentence around a place in it. */
export function sentenceAround({ text }: WrittenText, at: number): string {
	const before = text.slice(0, at).search(/[^.;!?\n]*$/u);
	const after = text.slice(at).search(/[.;!?\n](\s|$)/u);
	return text.slice(before, after < 0 ? text.length : at + after);
}
