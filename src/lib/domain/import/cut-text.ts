import { trimEnd } from '#lib/domain/text/trim-end.ts';

const SENTENCE_END = /[.!?…。]["'”’)]*(?=\s)|\n/gu;
const ELLIPSIS = '…';
/** A cut that loses more than this share of what fits is a bad one. */
const LEAST_KEPT = 0.5;

/**
 * The beginning of a text, at most `max` UTF-16 units: up to the end of a sentence if enough is left then, else up
 * to the end of a word, with an ellipsis.
 */
export function cutText(text: string, max: number): string {
	if (text.length <= max) return text;
	const fits = text.slice(0, max + 1);
	const sentence = [...fits.matchAll(SENTENCE_END)]
		.map((end) => end.index + end[0].trimEnd().length)
		.findLast((end) => end <= max && end >= max * LEAST_KEPT);
	if (sentence !== undefined) return text.slice(0, sentence).trimEnd();
	const room = text.slice(0, max - ELLIPSIS.length + 1);
	const space = room.search(/\s\S*$/u);
	const end = space >= max * LEAST_KEPT ? space : max - ELLIPSIS.length;
	return trimEnd(text.slice(0, end).toWellFormed(), /[\ufffd\s,;:–-]/u) + ELLIPSIS;
}
