import { stemEnglish } from '#lib/domain/text/language/stem-english.ts';
import { eachVietnamesePhrase, outermost } from '#lib/domain/text/find-phrases.ts';
import type { Token } from '#lib/domain/text/tokenise.ts';
import { areNeighbours } from '#lib/domain/text/language/read-vietnamese.ts';
import { nativeKind, type Unit } from '#lib/domain/text/unit.ts';
import { isVietnameseSyllable } from '#lib/domain/text/language/vietnamese-syllable.ts';
import { CONCEPT } from './phrase-units.ts';
import { type Lexicon, markedPhrase, meaningsOf } from './lexicon.ts';

/**
 * Reads Vietnamese text as English through a lexicon: from left to right, the longest phrase it knows.
 * Each phrase has its English alternatives, each a list of stems; concepts are the same in both languages. Names, numbers, abbreviations and foreign words
 * ("Magento", "CNC") stand for themselves.
 */
export function pivotToEnglish(
	lexicon: Lexicon,
	text: string,
	tokens: readonly Token[]
): readonly Unit[] {
	const pivots: Unit[] = [];
	const isMarked = tokens.some(({ word }) => word.marked !== word.folded);
	const visitPhrase = outermost((unit, start, end) => {
		if (unit.startsWith(CONCEPT)) pivots.push({ ...nativeKind(unit), start, end, length: 0 });
	});
	let at = 0;
	while (at < tokens.length) {
		const phrase = longestPhrase(lexicon, { text, tokens, isMarked }, at);
		const { syllables } = phrase ?? { syllables: 1 };
		for (let nth = at; nth < at + syllables; nth += 1) {
			eachVietnamesePhrase(tokens, nth, !isMarked, visitPhrase);
		}
		if (phrase) {
			pivots.push(phrase.pivot);
			at += syllables;
			continue;
		}
		const token = tokens[at]!;
		if (standsForItself(token, text)) {
			const { start, end } = token;
			pivots.push({ ...nativeKind(stemEnglish(token.folded)), start, end, length: 1 });
		} else if (isMarked ? token.word.vietnamese : token.word.anyMarks) {
			const { start, end } = token;
			pivots.push({ key: UNREAD + token.word.marked, alternatives: [], start, end, length: 1 });
		}
		at += 1;
	}
	return pivots;
}

/** Begins the key of a word that the lexicon does not know. */
const UNREAD = '!';

/** Measured on 1,190 parallel questions: from 0 to 0.5, and from 0.6 to 0.8, they order equally well. */
const AMBIGUITY = 0.4;
const LONE_SYLLABLE = 0.7;

/**
 * What a translation is worth: the more alternatives a phrase has, the likelier is another one what was meant, and a
 * lone syllable is an everyday word or half of a word.
 */
function worthOf(alternatives: number, syllables: number): number {
	return alternatives ** -AMBIGUITY * (syllables === 1 ? LONE_SYLLABLE : 1);
}

interface Written {
	readonly text: string;
	readonly tokens: readonly Token[];
	/** Whether its author wrote tone marks: then a syllable without them has none. */
	readonly isMarked: boolean;
}

function longestPhrase(lexicon: Lexicon, { text, tokens, isMarked }: Written, at: number) {
	const keys: string[] = [];
	for (let end = at; end < tokens.length; end += 1) {
		if (end > at && !areNeighbours(text, tokens[end - 1]!, tokens[end]!)) break;
		const key = end > at ? `${keys[end - at - 1]} ${tokens[end]!.folded}` : tokens[end]!.folded;
		keys.push(key);
		if (!lexicon.beginnings.has(key)) break;
	}
	for (let syllables = keys.length; syllables > 0; syllables -= 1) {
		const key = keys[syllables - 1]!;
		const marked = isMarked ? () => markedPhrase(tokens.slice(at, at + syllables)) : null;
		const meanings = meaningsOf(lexicon, key, marked);
		if (meanings.length === 0) continue;
		const alternatives = meanings.flatMap((meaning) => meaning.alternatives);
		const { start } = tokens[at]!;
		const { end } = tokens[at + syllables - 1]!;
		const worth = worthOf(alternatives.length, syllables);
		return { pivot: { key, alternatives, worth, start, end, length: 1 }, syllables };
	}
	return null;
}

/** A number that is no quantity, spelt unlike Vietnamese, or an abbreviation in capitals ("AI", "IOT") amid other text. */
function standsForItself(token: Token, text: string): boolean {
	if (!token.word.hasLetter) return token.word.english !== null;
	if (!isVietnameseSyllable(token.folded)) return token.folded.length > 1;
	const written = text.slice(token.start, token.end);
	return (
		written.length > 1 && written.length <= 4 && /^[A-Z]+$/.test(written) && /\p{Ll}/u.test(text)
	);
}
