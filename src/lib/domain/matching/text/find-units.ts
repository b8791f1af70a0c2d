import type { Passage, Space } from './passage.ts';
import type { Unit } from './unit.ts';
import { firstKind, kindNumbered, kindOf } from './unit-kinds.ts';

/** One place where a text says something that was looked for. */
export interface FoundUnit {
	readonly passage: Passage;
	readonly key: string;
	/** Those of the names looked for that it answers to. */
	readonly names: readonly string[];
	/** UTF-16 offsets into the text, end exclusive. */
	readonly start: number;
	readonly end: number;
}

/** Where a listing says something in one space, by passage and in reading order. */
export function findUnits(
	passages: readonly Passage[],
	space: Space,
	wanted: ReadonlySet<string>,
	namesOf: (unit: Pick<Unit, 'key' | 'alternatives'>) => readonly string[]
): readonly FoundUnit[] {
	return passages.flatMap((passage) => {
		if (passage.space !== space) return [];
		return findByKind(passage, wanted) ?? findByName(passage, wanted, namesOf);
	});
}

/** By number of a kind, from `firstKind()` on: whether it is looked for; all 0 between calls. */
let marks = new Uint8Array(1024);

/** Null where kinds of the passage have no numbers. The only name of a kind is its key. */
function findByKind(passage: Passage, wanted: ReadonlySet<string>): readonly FoundUnit[] | null {
	const { eachKind } = passage;
	if (!eachKind) return null;
	const first = firstKind();
	const numbers = Array.from(wanted, (key) => kindOf(key).number - first);
	for (const at of numbers) {
		if (at >= marks.length) widen(at);
		marks[at] = 1;
	}
	const found: FoundUnit[] = [];
	eachKind((kind, _length, start, end) => {
		if (marks[kind - first] !== 1) return;
		const { key } = kindNumbered(kind);
		found.push({ passage, key, names: [key], start, end });
	});
	for (const at of numbers) marks[at] = 0;
	return found;
}

function findByName(
	passage: Passage,
	wanted: ReadonlySet<string>,
	namesOf: (unit: Unit) => readonly string[]
): readonly FoundUnit[] {
	return passage.units.flatMap((unit) => {
		const names = namesOf(unit).filter((name) => wanted.has(name));
		const { key, start, end } = unit;
		return names.length > 0 ? [{ passage, key, names, start, end }] : [];
	});
}

function widen(at: number): void {
	const wider = new Uint8Array(Math.max(at + 1, marks.length * 2));
	wider.set(marks);
	marks = wider;
}
