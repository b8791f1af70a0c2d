import { foldText } from '#lib/domain/text/fold.ts';
import { readEnglish } from '#lib/domain/text/language/read-english.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';
import { FUNCTION_WORDS } from './function-words.ts';

/** Sayings and explanations are longer than what anybody would write in a listing. */
const MOST_SYLLABLES = 6;
const MOST_WORDS = 5;
/** In UTF-16 units; the database takes twice as much. */
const LONGEST_PHRASE = 100;
/** What dictionaries put before a noun or a verb: "sự tôn trọng", "con bò", "the Moon", "to weld". */
const NOMINALISER = /^(sự|việc|cuộc|nỗi|con|cái|chiếc) /u;
const ENGLISH_OPENING = /^(to|a|an|the) /i;
/**
 * The forms in which a dictionary's Vietnamese may be met: without remarks in brackets and Chinese characters, and once
 * more without a nominaliser. Empty where nothing is left that could be looked up.
 */
export function cleanVietnamese(written: string): readonly string[] {
	const phrase = squeeze(
		withoutBrackets(written)
			.replace(/\p{Script=Han}+/gu, ' ')
			.replace(/[^\p{L}\p{M}\p{N}\s/'-]/gu, ' ')
	).toLowerCase();
	const bare = phrase.replace(NOMINALISER, '');
	return (bare === phrase ? [phrase] : [phrase, bare]).filter(canBeLookedUp);
}

/** Null where it is an affix, a saying, or made of nothing but stop words. */
export function cleanEnglish(written: string): string | null {
	const phrase = squeeze(withoutBrackets(written.replace(/\{[^{}]*\}/g, ' '))).replace(
		ENGLISH_OPENING,
		''
	);
	if (/^-|-$/.test(phrase)) return null;
	const words = tokenise(phrase);
	const isShort = words.length <= MOST_WORDS && phrase.length <= LONGEST_PHRASE;
	return isShort && readEnglish(words).length > 0 ? phrase : null;
}

/** Parts of a list, whose separators do not count within brackets. */
export function splitList(list: string): readonly string[] {
	return withoutBrackets(list)
		.split(/[,;|]/)
		.map(squeeze)
		.filter((part) => part !== '');
}

function canBeLookedUp(phrase: string): boolean {
	const syllables = tokenise(phrase).length;
	if (syllables === 0 || syllables > MOST_SYLLABLES || phrase.length > LONGEST_PHRASE) return false;
	return !FUNCTION_WORDS.has(phrase.normalize('NFC')) && /\p{L}{2}/u.test(foldText(phrase));
}

/** Innermost brackets first, a few deep. */
function withoutBrackets(text: string): string {
	let rest = text;
	for (let depth = 0; depth < 3; depth += 1) rest = rest.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
	return rest;
}

function squeeze(text: string): string {
	return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
