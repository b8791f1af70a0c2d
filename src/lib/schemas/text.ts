import { z } from 'zod';

// Control characters, invisible joiners, direction overrides and other things no reader can see. The same
// set is refused by the text types of the database.
const UNSEEN =
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u;
const LINE_BREAK = /[\t\n\r]/u;
/** More marks on one letter than any language writes. */
const MARK_PILE = /\p{M}{6,}/u;

function isClean(written: string): boolean {
	return written.isWellFormed() && !UNSEEN.test(written) && !MARK_PILE.test(written);
}

const readable = z
	.string()
	.transform((written) => written.replaceAll('\r\n', '\n').trim())
	.refine(isClean, { params: { reason: 'unreadable_characters' } })
	.transform((written) => written.normalize('NFC'));

/** One line of text as a person wrote it, NFC, without anything invisible; lengths in UTF-16 units. */
export function shortText(min: number, max: number) {
	return readable
		.refine((written) => !LINE_BREAK.test(written), { params: { reason: 'one_line_only' } })
		.pipe(z.string().min(min).max(max));
}

/** Text of several lines; otherwise as `shortText`. */
export function longText(min: number, max: number) {
	return readable.pipe(z.string().min(min).max(max));
}

const SCRIPTS = [
	/\p{Script=Latin}/u,
	/\p{Script=Cyrillic}/u,
	/\p{Script=Greek}/u,
	/\p{Script=Armenian}/u
];

/** A name: one line whose letters come from one alphabet, so that no name can be dressed up as another. */
export function nameText(min: number, max: number) {
	return shortText(min, max).refine(
		(written) => SCRIPTS.filter((script) => script.test(written)).length <= 1,
		{ params: { reason: 'mixed_alphabets' } }
	);
}
