import type { VisitKind } from './passage.ts';
import type { Scan, Token } from './tokenise.ts';
import type { Unit } from './unit.ts';

/** Stop words go, the rest is stemmed; numbers stay as they are. */
export function readEnglish(tokens: readonly Token[]): readonly Unit[] {
	const units: Unit[] = [];
	for (const { word, start, end } of tokens) {
		const kind = word.english;
		if (kind === null) continue;
		units.push({ key: kind.key, alternatives: kind.alternatives, start, end, length: 1 });
	}
	return units;
}

/** Visits the kinds of what `readEnglish` reads, without making units. */
export function eachEnglishKind({ known: { english }, places }: Scan, visit: VisitKind): void {
	for (let at = 0; at < places.length; at += 3) {
		const kind = english[places[at]!]!;
		if (kind >= 0) visit(kind, 1, places[at + 1]!, places[at + 2]!);
	}
}
