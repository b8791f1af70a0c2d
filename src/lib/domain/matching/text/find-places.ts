import { grown } from '#lib/domain/grown.ts';
import type { Passage, Space } from '#lib/domain/text/passage.ts';
import type { Unit } from '#lib/domain/text/unit.ts';
import { firstKind, kindOf } from '#lib/domain/text/unit-kinds.ts';

/** Something to look for in texts. */
export interface Sought {
	/** Of the unit that asks. */
	readonly key: string;
	/** That of its kind; -1 where it has none. */
	readonly number: number;
	/** The units that answer it. */
	readonly units: readonly string[];
}

/** One place where a text says something that was looked for. */
export interface FoundPlace {
	readonly passage: Passage;
	/** UTF-16 offsets into the text, end exclusive. */
	readonly start: number;
	readonly end: number;
	/** What of it: bit n for the nth of what was looked for, of at most 31. */
	readonly sought: number;
}

/** Whether places are looked for that ask for something, or that answer it. */
export type Looking = 'asking' | 'answering';

/** Where a listing says in one space what is sought, by passage and in reading order. */
export function findPlaces(
	all: readonly Passage[],
	space: Space,
	sought: readonly Sought[],
	looking: Looking
): readonly FoundPlace[] {
	const passages = all.filter((passage) => passage.space === space);
	if (passages.some(({ eachKind }) => eachKind === null)) {
		return findByName(passages, sought, looking);
	}
	const found: FoundPlace[] = [];
	const first = firstKind();
	const kinds = mark(sought, looking);
	for (const passage of passages) {
		passage.eachKind!((kind, _length, start, end) => {
			const bits = marks[kind - first]!;
			if (bits > 0) found.push({ passage, start, end, sought: bits });
		});
	}
	for (const kind of kinds) marks[kind] = 0;
	return found;
}

/** The same again and again for what one listing asks in one space; its text is walked through once. */
export function createAskFinder(
	all: readonly Passage[],
	space: Space
): (sought: readonly Sought[]) => readonly FoundPlace[] {
	const passages = all.filter((passage) => passage.space === space);
	if (passages.some(({ eachKind }) => eachKind === null)) {
		return (sought) => findByName(passages, sought, 'asking');
	}
	const kinds: number[] = [];
	const places: Omit<FoundPlace, 'sought'>[] = [];
	const first = firstKind();
	for (const passage of passages) {
		passage.eachKind!((kind, _length, start, end) => {
			kinds.push(kind - first);
			places.push({ passage, start, end });
		});
	}
	return (sought) => {
		if (firstKind() !== first) return findByName(passages, sought, 'asking');
		const found: FoundPlace[] = [];
		const marked = mark(sought, 'asking');
		for (let at = 0; at < kinds.length; at += 1) {
			const bits = marks[kinds[at]!]!;
			if (!(bits > 0)) continue;
			const { passage, start, end } = places[at]!;
			found.push({ passage, start, end, sought: bits });
		}
		for (const kind of marked) marks[kind] = 0;
		return found;
	};
}

/** By number of a kind, from `firstKind()` on: what of it is sought; all 0 between calls. */
let marks = new Uint32Array(1024);

/** @returns where marks were left */
function mark(sought: readonly Sought[], looking: Looking): readonly number[] {
	const first = firstKind();
	const marked: number[] = [];
	sought.forEach((one, nth) => {
		const names = looking === 'asking' ? [one.key] : one.units;
		for (const name of names) {
			const known = name === one.key && one.number >= first;
			const kind = (known ? one.number : kindOf(name).number) - first;
			marks = grown(marks, kind + 1);
			marks[kind]! |= 1 << nth;
			marked.push(kind);
		}
	});
	return marked;
}

function findByName(
	passages: readonly Passage[],
	sought: readonly Sought[],
	looking: Looking
): readonly FoundPlace[] {
	const bitsOf = new Map<string, number>();
	sought.forEach(({ key, units }, nth) => {
		for (const name of looking === 'asking' ? [key] : units) {
			bitsOf.set(name, (bitsOf.get(name) ?? 0) | (1 << nth));
		}
	});
	const isIn = (unit: Unit) => {
		if (looking === 'asking') return bitsOf.get(unit.key) ?? 0;
		let bits = 0;
		for (const words of unit.alternatives) {
			for (const word of words) bits |= bitsOf.get(word) ?? 0;
		}
		return bits;
	};
	const found: FoundPlace[] = [];
	for (const passage of passages) {
		for (const unit of passage.units) {
			const bits = isIn(unit);
			const { start, end } = unit;
			if (bits > 0) found.push({ passage, start, end, sought: bits });
		}
	}
	return found;
}
