import { trimEnd } from '#lib/domain/text/trim-end.ts';

/** In UTF-16 units, as the listing's title. */
const LONGEST = 120;
const SHORTEST = 8;
const OPENING =
	/^(?:(?:xin )?chào(?: (?:các )?(?:anh chị|bạn|quý vị))?|kính gửi[^,.\n]*|hello|hi|dear[^,.\n]*)[\s,.!:]+/iu;

/**
 * A title for a text that came without one: its first sentence, cut at a word where it is too long.
 *
 * @returns null where the text is too short for any
 */
export function proposeTitle(text: string): string | null {
	const plain = text.replaceAll(/\s+/gu, ' ').trim().replace(OPENING, '');
	const end = plain.search(/[.!?;] /u);
	const sentence = end < 0 ? plain : plain.slice(0, end + 1);
	const bare = trimEnd(sentence.length >= SHORTEST ? sentence : plain, /[\s.;:,!?]/u);
	if (bare.length < SHORTEST) return null;
	const title = bare.length <= LONGEST ? bare : cutAtWord(bare);
	return title.charAt(0).toLocaleUpperCase('vi') + title.slice(1);
}

function cutAtWord(sentence: string): string {
	const comma = sentence.slice(0, LONGEST).lastIndexOf(', ');
	if (comma >= LONGEST / 3) return sentence.slice(0, comma);
	const blank = sentence.slice(0, LONGEST - 1).lastIndexOf(' ');
	// A letter of two units may have been cut in two.
	const whole = sentence.slice(0, blank > 0 ? blank : LONGEST - 1).toWellFormed();
	return `${trimEnd(whole, /\ufffd/u)}…`;
}
