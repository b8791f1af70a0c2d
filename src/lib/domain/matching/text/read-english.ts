import { stemEnglish } from './stem-english.ts';
import { ENGLISH_STOP_WORDS } from './stop-words.ts';
import { isWord, type Token } from './tokenise.ts';

export interface Unit {
	readonly key: string;
	/** The one way to answer it: the unit itself. */
	readonly alternatives: readonly (readonly string[])[];
	readonly start: number;
	readonly end: number;
	/** Words it counts for in the length of the text. */
	readonly length: number;
}

/** Stop words and bare numbers go, the rest is stemmed. */
export function readEnglish(tokens: readonly Token[]): readonly Unit[] {
	const units: Unit[] = [];
	for (const token of tokens) {
		const { folded, start, end } = token;
		if (ENGLISH_STOP_WORDS.has(folded) || !isWord(token)) continue;
		const { key, alternatives } = rememberStem(folded);
		units.push({ key, alternatives, start, end, length: 1 });
	}
	return units;
}

type Stem = Pick<Unit, 'key' | 'alternatives'>;

const stems = new Map<string, Stem>();
const MOST_STEMS = 50_000;

/** Stemming is a pure function of few distinct words; the memory is bounded and changes no result. */
function rememberStem(word: string): Stem {
	const known = stems.get(word);
	if (known !== undefined) return known;
	if (stems.size >= MOST_STEMS) stems.clear();
	const key = stemEnglish(word);
	const stem = { key, alternatives: [[key]] };
	stems.set(word, stem);
	return stem;
}
