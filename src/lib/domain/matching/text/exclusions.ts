import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { UNCLEAR_WITHOUT_MARKS } from '#lib/domain/lexicon/substances.ts';
import { markedForm } from '../../text/fold.ts';
import { readUnitPhrase, type UnitPhrase } from '#lib/domain/lexicon/phrase-units.ts';
import { isSaid } from '#lib/domain/text/find-phrases.ts';
import { substanceAt } from './find-substance.ts';
import { areNeighbours } from '#lib/domain/text/language/read-vietnamese.ts';
import {
	ENGLISH_STOP_WORDS,
	VIETNAMESE_FUNCTION_WORDS,
	VIETNAMESE_STOP_SYLLABLES
} from '#lib/domain/text/language/stop-words.ts';
import type { Scan, Token } from '#lib/domain/text/tokenise.ts';
import { TRAIT } from '#lib/domain/text/word.ts';

/** A part of a text, as indices into its tokens, end exclusive, that says what is not wanted or not done. */
export interface Exclusion {
	readonly start: number;
	readonly end: number;
}

/** Words after which something is excluded, as whole phrases. "Không có" and "chưa có" say what is lacking, which is what is asked. */
const VIETNAMESE_CUES = vietnamesePhrases(
	'không phải là|không phải|không dùng|không sử dụng|không lấy|không nhận|không chứa|không mua|không thuê|không muốn|' +
		'không bao gồm|không làm bằng|ngoại trừ|loại trừ|trừ'
);
const ENGLISH_CUES = [
	'not want',
	'not accept',
	'not take',
	'not use',
	'not buy',
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
const VERBS = words('want accept take use buy');
/** Things go on after these: "PE or PP". */
const JOINING = words('or nor hoặc hay và lẫn hoac va');
const ARTICLES = words('a an the any');
const POLITE = words('please thanks');
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
		let start = at + length;
		const isBare = language === 'vi' && length === 1 && tokens[at]!.folded === 'khong';
		while (length > 0 && isInReach(text, tokens, start)) {
			if (ARTICLES.has(tokens[start]!.folded)) start += 1;
			const end = isBare
				? endOfSubstance(text, tokens, start, lacksMarks)
				: tokens[at]!.folded === 'without'
					? endOfEnglishSubstance(tokens, start)
					: endOfThing(text, tokens, start, language, lacksMarks);
			if (end === start) break;
			found.push({ start, end });
			at = end - 1;
			if (!isInReach(text, tokens, end) || !JOINING.has(tokens[end]!.word.marked)) break;
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
	const isVerb = cue !== undefined && cue.length === 2 && VERBS.has(cue[1]!);
	const isDenial =
		!isVerb && /^no/.test(cue?.[0] ?? '') && AUXILIARIES.has(tokens[at - 1]?.folded ?? '');
	const next = tokens[at + (cue?.length ?? 0)]?.folded ?? '';
	return !cue || isDenial || NO_OBJECTS.has(next) || !/\p{L}/u.test(next) ? 0 : cue.length;
}

function endOfSubstance(
	text: string,
	tokens: readonly Token[],
	start: number,
	lacksMarks: boolean
): number {
	const token = tokens[start];
	if (!token) return start;
	const known = substanceAt(tokens, start, 'vi', lacksMarks);
	if (known && (!lacksMarks || isClear(text, tokens, start, known.words.length)))
		return start + known.words.length;
	const isForeign = token.word.hasLetter && (token.word.traits & TRAIT.syllable) === 0;
	return isForeign ? start + 1 : start;
}

/** Whether a substance that is typed without marks can be meant: a lone syllable only where the text pauses behind it. */
function isClear(text: string, tokens: readonly Token[], start: number, length: number): boolean {
	const { folded } = tokens[start]!;
	const next = start + length;
	if (length > 1) return true;
	if (UNCLEAR_WITHOUT_MARKS.has(folded)) return false;
	return !isInReach(text, tokens, next) || JOINING.has(tokens[next]!.folded);
}

/** "Without power" tells of the thing itself; "without lead" excludes. */
function endOfEnglishSubstance(tokens: readonly Token[], start: number): number {
	return start + (substanceAt(tokens, start, 'en', false)?.words.length ?? 0);
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
	if (JOINING.has(word.marked) || POLITE.has(folded)) return true;
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

/** Behind "không" these begin a word or another sense: "không khí", "không chỉ", "không quá 3 tấn". */
const NO_DENIAL = words(
	'khí gian dây dệt người quân trung vận chỉ quá ngừng giới những gì lo khi day det nguoi qua'
);
/** Before "không" these make it a word of its own: "hàng không". */
const SKY = words('hàng đường trên hang duong tren');
/** Words of a sentence that a denial reaches. */
const DENIED_WORDS = 6;

/**
 * What somebody who offers says that they do not do, or that is not needed: "không sửa máy", "does not cover machines".
 * In a need such sentences tell the trouble, which is what is asked.
 */
export function findDenials(
	text: string,
	tokens: readonly Token[],
	language: TextLanguage
): readonly Exclusion[] {
	const found: Exclusion[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		if ((tokens[at]!.word.traits & TRAIT.excludes) === 0) continue;
		if (!denies(tokens, at, language)) continue;
		let end = at + 1;
		while (end - at <= DENIED_WORDS && isInReach(text, tokens, end)) end += 1;
		if (end > at + 1) found.push({ start: at + 1, end });
		at = end - 1;
	}
	return found;
}

function denies(tokens: readonly Token[], at: number, language: TextLanguage): boolean {
	const { word, folded } = tokens[at]!;
	const next = tokens[at + 1]?.word;
	const before = tokens[at - 1]?.word;
	if (language === 'en') return folded === 'not' && !NO_OBJECTS.has(next?.folded ?? '');
	if (folded !== 'khong' || (word.marked !== NOT && word.marked !== folded)) return false;
	return !NO_DENIAL.has(next?.marked ?? '') && !SKY.has(before?.marked ?? '');
}
