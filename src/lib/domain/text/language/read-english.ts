import { eachEnglishPhrase, outermost } from '../find-phrases.ts';
import type { VisitKind } from '../passage.ts';
import type { Scan, Token } from '../tokenise.ts';
import { nativeKind, type Unit } from '../unit.ts';
import { kindOf } from '../unit-kinds.ts';
import { TRAIT } from '../word.ts';

/** Stop words and quantities go, the rest is stemmed. */
export function readEnglish(tokens: readonly Token[]): readonly Unit[] {
	const units: Unit[] = [];
	for (const { word, start, end } of tokens) {
		const kind = word.english;
		if (kind === null) continue;
		units.push({ key: kind.key, alternatives: kind.alternatives, start, end, length: 1 });
	}
	return units;
}

/** The same, and after the first word of a phrase of synonyms or of a concept the unit that stands for these. */
export function readEnglishText(scan: Scan): readonly Unit[] {
	const units: Unit[] = [];
	const { known, places } = scan;
	const visitPhrase = outermost((unit, start, end) => {
		units.push({ ...nativeKind(unit), start, end, length: 0 });
	});
	for (let at = 0; at < places.length; at += 3) {
		const { english } = known.words[places[at]!]!;
		const start = places[at + 1]!;
		if (english) units.push({ ...nativeKind(english.key), start, end: places[at + 2]!, length: 1 });
		eachEnglishPhrase(scan, at, visitPhrase);
	}
	return units;
}

/** Visits the kinds of what `readEnglishText` reads, without making units. */
export function eachEnglishKind(scan: Scan, visit: VisitKind): void {
	const {
		known: { english, traits },
		places
	} = scan;
	const visitPhrase = outermost((unit, start, end) => visit(kindOf(unit).number, 0, start, end));
	for (let at = 0; at < places.length; at += 3) {
		const word = places[at]!;
		const start = places[at + 1]!;
		if (english[word]! >= 0) visit(english[word]!, 1, start, places[at + 2]!);
		if ((traits[word]! & TRAIT.beginsEnglishPhrase) === 0) continue;
		eachEnglishPhrase(scan, at, visitPhrase);
	}
}
