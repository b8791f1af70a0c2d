import { normalForm } from './normal-form.ts';

const LINE_BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu;
/** Spaces of other widths; a no-break space is one. */
const WIDE_SPACES = /[\p{Zs}]/gu;
/** What no reader sees: control characters, joiners, direction marks, soft hyphens, fillers, annotations. */
const UNSEEN =
	/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u2800\ufff9-\ufffb\p{Default_Ignorable_Code_Point}]/gu;
const EMOJI_BEFORE = /[\p{Emoji}\p{Emoji_Modifier}\ufe0f]$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;

/**
 * Text as people paste it from Word, mail and the web, as it is kept: composed (NFC), with line feeds only, plain
 * spaces, and nothing that one cannot see. Half a surrogate pair and NUL are the caller's to refuse; NUL is taken
 * away here.
 */
export function cleanText(written: string): string {
	const seen = written
		.replace(LINE_BREAKS, '\n')
		.replace(WIDE_SPACES, ' ')
		.replace(UNSEEN, keepEmojiWhole);
	return normalForm(seen, 'NFC').trim();
}

/** The same in one line. */
export function cleanLine(written: string): string {
	return cleanText(written).replace(/\s+/gu, ' ');
}

/** A joiner and a variation selector stay where an emoji is made with them. */
function keepEmojiWhole(unseen: string, at: number, whole: string): string {
	const before = whole.slice(Math.max(0, at - 2), at);
	if (unseen === '\ufe0f') return EMOJI_BEFORE.test(before) && !/\d$/.test(before) ? unseen : '';
	if (unseen !== '\u200d' || !EMOJI_BEFORE.test(before)) return '';
	return EMOJI_AFTER.test(whole.slice(at + 1, at + 3)) ? unseen : '';
}
