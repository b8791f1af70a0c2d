import { trimEnd } from '#lib/domain/text/trim-end.ts';

/** In characters (code points). OWASP ASVS 5.0.0, 6.2.1 and 6.2.9: at least 8, and 64 must be allowed. */
export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;

/** Why a password is refused. There are no rules about kinds of characters (ASVS 6.2.5). */
export type PasswordWeakness = 'too_short' | 'too_long' | 'too_common' | 'too_close_to_you';

/** A word shorter than this says nothing about a person. */
const SHORTEST_TELLING_WORD = 3;
/** So many letters and digits of one's own are something to guess. */
const FEWEST_OWN_CHARACTERS = 4;

/**
 * What is wrong with a password that somebody wants to use (OWASP ASVS 5.0.0, 6.2.1, 6.2.4, 6.2.9, 6.2.11).
 *
 * @param password in Unicode normal form C
 * @param isCommon whether a password in lower case is on a list of common ones
 * @param about    words around the person and the site: address, name, name of the site
 * @returns the first weakness, or null
 */
export function findWeakness(
	password: string,
	isCommon: (lowerCase: string) => boolean,
	about: readonly string[]
): PasswordWeakness | null {
	const length = [...password].length;
	if (length < SHORTEST_PASSWORD) return 'too_short';
	if (length > LONGEST_PASSWORD) return 'too_long';

	const lowerCase = password.toLowerCase();
	if (isCommon(lowerCase) || isCommon(trimmed(lowerCase)) || repeatsItself(lowerCase)) {
		return 'too_common';
	}
	return isMostlyAbout(lowerCase, about) ? 'too_close_to_you' : null;
}

/** `password2026!` is `password` to anybody who guesses. */
function trimmed(text: string): string {
	return trimEnd(text, /[\p{N}\p{P}\p{S}]/u).replace(/^[\p{N}\p{P}\p{S}]+/u, '');
}

function repeatsItself(text: string): boolean {
	return new Set(text).size <= 2;
}

/** True when next to nothing is left of the password without the words around the person. */
function isMostlyAbout(text: string, about: readonly string[]): boolean {
	const words = about
		.flatMap((phrase) => [phrase, ...phrase.split(/[^\p{L}\p{N}]+/u)])
		.map((word) => word.toLowerCase())
		.filter((word) => word.length >= SHORTEST_TELLING_WORD)
		.sort((a, b) => b.length - a.length);
	let rest = text;
	for (const word of words) rest = rest.replaceAll(word, '');
	const own = rest.replace(/[^\p{L}\p{N}]/gu, '');
	return rest.length < text.length && own.length < FEWEST_OWN_CHARACTERS;
}
