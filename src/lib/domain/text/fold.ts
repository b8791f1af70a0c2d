import { normalForm } from './normal-form.ts';

const ASCII_ONLY = /^[\u0000-\u007f]*$/;

/** Letters that no normal form takes apart. `Ð` is what old Vietnamese fonts leave of `Đ`. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
	đ: 'd',
	ð: 'd',
	ɖ: 'd',
	ı: 'i',
	ł: 'l',
	ø: 'o',
	ħ: 'h',
	ŧ: 't',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	þ: 'th',
	ς: 'σ'
};
const ODD_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');
/** Marks, and what takes no room: joiners, soft hyphens, byte order marks, fillers. */
const MARKS = /[\p{M}\p{Default_Ignorable_Code_Point}]+/gu;

/**
 * The searchable form of a text: lower case, without marks, `đ` as `d`, full-width letters as plain ones, so that
 * "Gia công gỗ" and "gia cong go" are the same. Changes the length, so offsets into the result mean nothing in the
 * original. Every comparison that leaves case and marks aside goes through this function.
 */
export function foldText(text: string): string {
	const lower = text.toLowerCase();
	if (ASCII_ONLY.test(lower)) return lower;
	return normalForm(lower, 'NFKD')
		.replace(MARKS, '')
		.toLowerCase()
		.replace(ODD_LETTER, (letter) => PLAIN_LETTERS[letter]!)
		.normalize('NFC');
}

/**
 * A form that keeps the marks but not where in the syllable they stand, so that "hoà" and "hòa" agree
 * while "hóa" differs; a horn on one letter of "ươ" counts for both. Equal to `foldText` where nothing is marked.
 */
export function markedForm(text: string): string {
	const lower = text.toLowerCase();
	if (ASCII_ONLY.test(lower)) return lower;
	const decomposed = normalForm(lower, 'NFKD').toLowerCase().replace(ODD_LETTER, keepStroke);
	const marks: string[] = decomposed.match(/\p{M}/gu) ?? [];
	const base = decomposed.replace(MARKS, '');
	const isOneVowel = base.includes(ONE_VOWEL) && WORD.test(base);
	if (isOneVowel && marks.filter((mark) => mark === HORN).length === 1) marks.push(HORN);
	return base + marks.sort().join('');
}

const HORN = '\u031b';
/** No syllable has a horn on one of the two letters alone; "nuớc" and "nứoc" are slips of the hand for "nước". */
const ONE_VOWEL = 'uo';
const WORD = /^\p{L}+$/u;

function keepStroke(letter: string): string {
	const plain = PLAIN_LETTERS[letter]!;
	return plain === 'd' ? 'đ' : plain;
}

/** Whether a text is written without marks and without `đ`, as people type in a hurry. */
export function isUnmarked(text: string): boolean {
	return !/[\p{M}đð]/u.test(text.toLowerCase().normalize('NFD'));
}

/** A syllable that is nothing but consonants before its `y`, where Vietnamese also writes `i`: kỹ, lý, quý, ty. */
const FINAL_Y = /(?<![\p{L}\p{N}])(qu|[bcdghklmnprstvx]{1,3})y(?![\p{L}\p{N}])/gu;

/** Folded text with one spelling for syllables that are written with `i` or `y`: "ly" becomes "li". */
export function foldSpelling(folded: string): string {
	return folded.replace(FINAL_Y, '$1i');
}

/**
 * The words of a text, folded, with single spaces between them; nothing but letters and digits. Agrees with
 * `private.fold_words` of the database.
 */
export function foldWords(text: string): string {
	return foldSpelling(
		foldText(text)
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim()
	);
}

/**
 * What two names have in common when case, marks, spacing and punctuation are taken away. Told apart by nothing
 * else than those, two names are the same name. Agrees with `private.fold` of the database.
 */
export function nameKey(name: string): string {
	return foldWords(name).replaceAll(' ', '');
}
