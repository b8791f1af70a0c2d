import type { Scan, Token } from './tokenise.ts';
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

/** Tells the numbers of the kinds of what `readEnglish` reads, without making units. */
export function eachEnglishKind(
	{ known: { english }, numbers }: Scan,
	visit: (kind: number, length: number) => void
): void {
	for (let at = 0; at < numbers.length; at += 1) {
		const kind = english[numbers[at]!]!;
		if (kind >= 0) visit(kind, 1);
	}
}
