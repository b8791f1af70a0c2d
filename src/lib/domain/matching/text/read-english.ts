import type { Token } from './tokenise.ts';
import type { Unit } from './unit.ts';

/** Stop words and bare numbers go, the rest is stemmed. */
export function readEnglish(tokens: readonly Token[]): readonly Unit[] {
	const units: Unit[] = [];
	for (const { word, start, end } of tokens) {
		const kind = word.english;
		if (kind === null) continue;
		units.push({ key: kind.key, alternatives: kind.alternatives, start, end, length: 1 });
	}
	return units;
}
