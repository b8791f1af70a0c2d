import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { SUBSTANCES } from '../lexicon/substances.ts';
import { markedForm } from '../../text/fold.ts';
import { readUnitPhrase, type UnitPhrase } from '../lexicon/phrase-units.ts';
import { isSaid } from './find-phrases.ts';
import { areNeighbours } from './read-vietnamese.ts';
import {
	ENGLISH_STOP_WORDS,
	VIETNAMESE_FUNCTION_WORDS,
	VIETNAMESE_STOP_SYLLABLES
} from './stop-words.ts';
import type { Scan, Token } from './tokenise.ts';
import { TRAIT } from './word.ts';

/** Something that a text does not want, as indices into its tokens, end exclusive, with the words that say so before it. */
export interface Exclusion {
	/** Where "not", "without" or the like begins. */
	readonly cue: number;
	readonly start: number;
	readonly end: number;
}

/** Words after which something is excluded, as whole phrases. "Không có" and "chưa có" say what is lacking, which is what is asked. */
const VIETNAMESE_CUES = vietnamesePhrases(
	'không phải là|không phải|không dùng|không sử dụng|không lấy|không nhận|không chứa|không mua|không thuê|không muốn|' +
		'không bao gồm|không làm bằng|ngoại trừ|loại trừ|trừ'
);
const ENGLISH_CUES = [
	'except for',
	'other than',
	'but not',
	'not for',
	'not from',
	'except',
	'excluding',
	'without',
	'not',
	'no'
].map((cue) => cue.split(' '));
/** After these "no" and "not" deny a sentence or say what is lacking: "does not reach", "we have no furnace". */
const AUXILIARIES = words(
	'do does did is are was were be can could will would should has have had may might must currently still little or almost with'
);
/** What follows "no" and "not" without being excluded. */
const NO_OBJECTS = words(
	'only just sure necessarily yet always need needs needed longer matter more less later than problem'
);
/** Things go on after these: "PE or PP". */
const JOINING = words('or nor hoặc hay và lẫn');
const ARTICLES = words('a an the any');
/** Units of what is excluded: longer ones are sentences. */
const MOST_WORDS = 3;
const NOT = markedForm('không');

/** Whether a text has a word after which something may be excluded. */
export function mayExclude({ known: { traits }, places }: Pick<Scan, 'known' | 'places'>): boolean {
	for (let at = 0; at < places.length; at += 3) {
		if ((traits[places[at]!]! & TRAIT.excludes) !== 0) return true;
	}
	return false;
}

/**
 * What a text excludes, in reading order. In Vietnamese "không" alone excludes a thing only where a thing is sure to
 * follow, a substance or a word of another language: it mostly denies a sentence ("không đạt", "không theo kịp"), begins
 * a word ("không khí") or asks ("được không").
 *
 * @param text that the tokens are of
 * @param lacksMarks whether it is Vietnamese written without marks
 */
export function findExclusions(
	text: string,
	tokens: readonly Token[],
	language: TextLanguage,
	lacksMarks: boolean
): readonly Exclusion[] {
	const found: Exclusion[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		if ((tokens[at]!.word.traits & TRAIT.excludes) === 0) continue;
		const length =
			language === 'vi' ? vietnameseCue(tokens, at, lacksMarks) : englishCue(tokens, at);
		let cue = at;
		let start = at + length;
		const isBare = language === 'vi' && length === 1 && tokens[at]!.folded === 'khong';
		while (length > 0 && isInReach(text, tokens, start)) {
			if (ARTICLES.has(tokens[start]!.folded)) start += 1;
			const end = isBare
				? endOfSubstance(tokens, start, lacksMarks)
				: endOfThing(text, tokens, start, language, lacksMarks);
			if (end === start) break;
			found.push({ cue, start, end });
			at = end - 1;
			if (!isInReach(text, tokens, end) || !JOINING.has(tokens[end]!.word.marked)) break;
			cue = end;
			start = end + 1;
		}
	}
	return found;
}

/** Whether a token follows the one before it in the same breath. */
function isInReach(text: string, tokens: readonly Token[], at: number): boolean {
	return at < tokens.length && areNeighbours(text, tokens[at - 1]!, tokens[at]!);
}

/** @returns how many tokens the cue has; 0 where none begins here */
function vietnameseCue(tokens: readonly Token[], at: number, lacksMarks: boolean): number {
	const cue = VIETNAMESE_CUES.find((phrase) => isSaid(phrase, tokens, at, lacksMarks));
	if (cue) return cue.words.length;
	const { word, folded } = tokens[at]!;
	return word.marked === NOT || (lacksMarks && folded === 'khong') ? 1 : 0;
}

function englishCue(tokens: readonly Token[], at: number): number {
	const cue = ENGLISH_CUES.find((words) =>
		words.every((word, nth) => tokens[at + nth]?.folded === word)
	);
	const isDenial = /^no/.test(cue?.[0] ?? '') && AUXILIARIES.has(tokens[at - 1]?.folded ?? '');
	const next = tokens[at + (cue?.length ?? 0)]?.folded ?? '';
	return !cue || isDenial || NO_OBJECTS.has(next) || !/\p{L}/u.test(next) ? 0 : cue.length;
}

function endOfSubstance(tokens: readonly Token[], start: number, lacksMarks: boolean): number {
	const token = tokens[start];
	if (!token) return start;
	const known = SUBSTANCES.get(token.word.spelling)?.find((phrase) =>
		isSaid(phrase, tokens, start, lacksMarks)
	);
	if (known) return start + known.words.length;
	const isForeign = token.word.hasLetter && (token.word.traits & TRAIT.syllable) === 0;
	return isForeign ? start + 1 : start;
}

function endOfThing(
	text: string,
	tokens: readonly Token[],
	start: number,
	language: TextLanguage,
	lacksMarks: boolean
): number {
	let end = start;
	while (end < tokens.length && end - start < MOST_WORDS) {
		if (end > start && !isInReach(text, tokens, end)) break;
		if (saysNothing(tokens[end]!, language, lacksMarks)) break;
		end += 1;
	}
	return end;
}

function saysNothing(
	{ word, folded }: Token,
	language: TextLanguage,
	lacksMarks: boolean
): boolean {
	if (JOINING.has(word.marked)) return true;
	if (language === 'en') return ENGLISH_STOP_WORDS.has(folded);
	return lacksMarks
		? VIETNAMESE_STOP_SYLLABLES.has(folded)
		: VIETNAMESE_FUNCTION_WORDS.has(word.marked);
}

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' ').map(markedForm));
}

function vietnamesePhrases(list: string): readonly UnitPhrase[] {
	return list
		.split('|')
		.map((phrase) => readUnitPhrase('vi', phrase, phrase))
		.sort((one, other) => other.words.length - one.words.length);
}
