import { stemEnglish } from './stem-english.ts';
import { ENGLISH_STOP_WORDS } from './stop-words.ts';
import type { Token } from './tokenise.ts';

export interface Unit {
	readonly unit: string;
	readonly start: number;
	readonly end: number;
	/** Words it counts for in the length of the text. */
	readonly length: number;
}

/** Stop words go, the rest is stemmed. */
export function readEnglish(tokens: readonly Token[]): readonly Unit[] {
	const units: Unit[] = [];
	for (const { folded, start, end } of tokens) {
		if (ENGLISH_STOP_WORDS.has(folded)) continue;
		units.push({ unit: rememberStem(folded), start, end, length: 1 });
	}
	return units;
}

const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** Stemming is a pure function of few distinct words; the memory is bounded and changes no result. */
function rememberStem(word: string): string {
	const known = stems.get(word);
	if (known !== undefined) return known;
	if (stems.size >= MOST_STEMS) stems.clear();
	const stem = stemEnglish(word);
	stems.set(word, stem);
	return stem;
}
