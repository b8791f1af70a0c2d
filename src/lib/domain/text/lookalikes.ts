import { LOOKALIKE_LETTERS } from './lookalike-letters.ts';
import { normalForm } from './normal-form.ts';

const PLAIN_OF: ReadonlyMap<string, string> = new Map(
	LOOKALIKE_LETTERS.flatMap((row) => {
		const [plain = '', letters = ''] = row.split(' ');
		return [...letters].map((letter) => [letter, plain] as const);
	})
);

/** What letters can be read as when they are not looked at closely: `А` as `a`, `ɑ` as `a`. Each with its reading. */
export function lookalikes(): ReadonlyMap<string, string> {
	return PLAIN_OF;
}

/** Alphabets that people write names in today (UAX 31, recommended scripts); Latin stands beside any of them. */
const ALPHABETS = [
	...['Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Thaana', 'Ethiopic'],
	...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada'],
	...['Malayalam', 'Sinhala', 'Thai', 'Lao', 'Tibetan', 'Myanmar', 'Khmer'],
	'Han}\\p{Script=Hiragana}\\p{Script=Katakana',
	'Han}\\p{Script=Hangul',
	'Han}\\p{Script=Bopomofo'
].map((name) => new RegExp(`^[\\p{Script=${name}}\\p{Script=Common}\\p{Script=Inherited}]*$`, 'u'));

/** Latin letters that languages are written with; not those of phonetics, which look like others. */
const LATIN = /[A-Za-zªº\u00c0-\u024f\u0259\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a]/gu;
/** Greek letters of formulas that no Latin letter looks like; they may touch Latin ones: μm, kΩ. */
const FORMULA_LETTERS = /[βγδεζηθκλμξπσφψωΓΔΘΛΞΠΣΦΨΩ]/gu;
/** A Greek letter by itself, as in α-amylase. */
const LONE_GREEK = /(?<![\p{L}\p{M}])\p{Script=Greek}(?![\p{L}\p{M}])/gu;
const WORD = /[\p{L}\p{M}]+/gu;
/** Signs and letters that are in no name: phonetic, of scripts that are no longer written, of music. */
const IN_NO_NAME =
	/[\u0250-\u0258\u025a-\u02af\u1d00-\u1dbf\u2c60-\u2cff\ua4d0-\ua4ff\ua720-\ua7ff\uab30-\uabbf\u13a0-\u167f\u1680-\u16ff\u{10000}-\u{1d3ff}]/u;
/** What stands between Greek, Cyrillic and Armenian letters, their signs as well, and is no letter of formulas. */
const HALF_LATIN =
	/[A-Za-z\u00c0-\u024f\u1e00-\u1eff][\u0370-\u0390\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03aa-\u03b1\u03b9\u03bd\u03bf\u03c1\u03c2\u03c4\u03c5\u03c7\u0400-\u058f]|[\u0370-\u0390\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03aa-\u03b1\u03b9\u03bd\u03bf\u03c1\u03c2\u03c4\u03c5\u03c7\u0400-\u058f][A-Za-z\u00c0-\u024f\u1e00-\u1eff]/u;
/** Alphabets whose letters are hard to tell from Latin ones within one word. */
const LOOKS_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/**
 * Whether a name is written so that nobody can take it for another: Latin and one more alphabet at most, never two
 * within one word, and no word of other letters that reads as a Latin one. Greek letters of formulas are Latin's
 * guests (UTS 39, "moderately restrictive", with Greek and Cyrillic let in as whole words). Refuses at least what
 * `private.is_plainly_written` of the database refuses.
 */
export function isPlainlyWritten(name: string): boolean {
	const composed = normalForm(name, 'NFC');
	if (IN_NO_NAME.test(composed) || HALF_LATIN.test(composed)) return false;
	const text = composed
		.replace(LONE_GREEK, '')
		.replace(FORMULA_LETTERS, (letter, at: number, whole: string) =>
			touchesLatin(whole, at) ? '' : letter
		);
	const foreign = (text.match(WORD) ?? []).filter((word) => lettersOf(word) !== '');
	if (foreign.length === 0) return true;
	return (
		ALPHABETS.some((alphabet) => foreign.every((word) => alphabet.test(lettersOf(word)))) &&
		!foreign.some((word) => /\p{Script=Latin}/u.test(word) && LOOKS_LATIN.test(word)) &&
		!foreign.every(readsAsLatin)
	);
}

/** The letters of a word that Latin does not have. */
function lettersOf(word: string): string {
	return word.replace(LATIN, '').replace(/\p{M}+/gu, '');
}

function touchesLatin(text: string, at: number): boolean {
	return /\p{Script=Latin}/u.test(text.slice(Math.max(0, at - 1), at + 2));
}

function readsAsLatin(word: string): boolean {
	const letters = [...normalForm(word, 'NFD').replace(/\p{M}/gu, '')];
	return letters.every((letter) => PLAIN_OF.has(letter));
}
