import { guessLanguage } from '#lib/domain/text/language/language.ts';
import { tokenise, type Token } from '#lib/domain/text/tokenise.ts';
import { trimEnd } from '#lib/domain/text/trim-end.ts';
import type { TextLanguage } from '../listing.ts';
import type { Quote } from './guess.ts';

/** In UTF-16 units. A text without a full stop is no one sentence. */
const SENTENCE_REACH = 400;

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

/**
 * The part of the text between the marks that end a sentence around a place in it, no further than 400 UTF-16
 * units to each side.
 */
export function sentenceAround({ text }: WrittenText, at: number): string {
	const before = text.slice(Math.max(0, at - SENTENCE_REACH), at);
	const after = text.slice(at, at + SENTENCE_REACH);
	const end = after.search(/[.;!?\n](\s|$)/u);
	const beginning = before.slice(trimEnd(before, /[^.;!?\n]/u).length);
	return beginning + (end < 0 ? after : after.slice(0, end));
}
