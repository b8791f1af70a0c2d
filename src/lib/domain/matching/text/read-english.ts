import { eachEnglishGroup } from './find-synonyms.ts';
import type { VisitKind } from './passage.ts';
import type { Scan, Token } from './tokenise.ts';
import { nativeKind, type Unit } from './unit.ts';
import { kindOf } from './unit-kinds.ts';
import { TRAIT } from './word.ts';

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

/** The same, and after the first word of a phrase that has synonyms the group of these. */
export function readEnglishText(scan: Scan): readonly Unit[] {
	const units: Unit[] = [];
	const { known, places } = scan;
	for (let at = 0; at < places.length; at += 3) {
		const { english } = known.words[places[at]!]!;
		const start = places[at + 1]!;
		if (english) units.push({ ...nativeKind(english.key), start, end: places[at + 2]!, length: 1 });
		eachEnglishGroup(scan, at, (group, end) => {
			units.push({ ...nativeKind(group), start, end, length: 0 });
		});
	}
	return units;
}

/** Visits the kinds of what `readEnglishText` reads, without making units. */
export function eachEnglishKind(scan: Scan, visit: VisitKind): void {
	const {
		known: { english, traits },
		places
	} = scan;
	for (let at = 0; at < places.length; at += 3) {
		const word = places[at]!;
		const start = places[at + 1]!;
		if (english[word]! >= 0) visit(english[word]!, 1, start, places[at + 2]!);
		if ((traits[word]! & TRAIT.beginsEnglishPhrase) === 0) continue;
		eachEnglishGroup(scan, at, (group, end) => visit(kindOf(group).number, 0, start, end));
	}
}
