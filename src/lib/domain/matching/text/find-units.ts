import { grown } from './grown.ts';
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

/** The names that a unit answers to, of those looked for. */
type Answer = (unit: Unit, wanted: ReadonlySet<string>) => readonly string[];

const NONE: readonly string[] = [];

/** A unit answers to its key. */
export const answersByKey: Answer = ({ key }, wanted) => (wanted.has(key) ? [key] : NONE);

/** A unit answers to every word of its alternatives. */
export const answersByWord: Answer = ({ alternatives }, wanted) => {
	let names: string[] | null = null;
	for (const words of alternatives) {
		for (const word of words) {
			if (wanted.has(word) && !names?.includes(word)) (names ??= []).push(word);
		}
	}
	return names ?? NONE;
};

/** Where a listing says something in one space, by passage and in reading order. */
export function findUnits(
	passages: readonly Passage[],
	space: Space,
	wanted: ReadonlySet<string>,
	answer: Answer
): readonly FoundUnit[] {
	const own = passages.filter((passage) => passage.space === space);
	if (own.some(({ eachKind }) => eachKind === null)) {
		return own.flatMap((passage) => findByName(passage, wanted, answer));
	}
	return findByKind(own, wanted);
}

/** Finds what one listing says in one space again and again, by key. */
export function createFinder(
	passages: readonly Passage[],
	space: Space
): (wanted: ReadonlySet<string>) => readonly FoundUnit[] {
	const placed = new Map<string, Placed[]>();
	let units = 0;
	for (const passage of passages) {
		if (passage.space !== space) continue;
		eachUnit(passage, (key, start, end) => {
			const unit = { passage, key, names: [key], start, end };
			const known = placed.get(key);
			if (known) known.push({ unit, at: units });
			else placed.set(key, [{ unit, at: units }]);
			units += 1;
		});
	}
	return (wanted) => {
		const found: Placed[] = [];
		for (const key of wanted) for (const one of placed.get(key) ?? NOWHERE) found.push(one);
		return found.sort((one, other) => one.at - other.at).map(({ unit }) => unit);
	};
}

interface Placed {
	readonly unit: FoundUnit;
	/** Its place among all in reading order. */
	readonly at: number;
}

const NOWHERE: readonly Placed[] = [];

function eachUnit(
	passage: Passage,
	visit: (key: string, start: number, end: number) => void
): void {
	if (passage.eachKind) {
		passage.eachKind((kind, _length, start, end) => visit(kindNumbered(kind).key, start, end));
	} else for (const { key, start, end } of passage.units) visit(key, start, end);
}

/** By number of a kind, from `firstKind()` on: whether it is looked for; all 0 between calls. */
let marks = new Uint8Array(1024);

/** The only name of a kind is its key. */
function findByKind(
	passages: readonly Passage[],
	wanted: ReadonlySet<string>
): readonly FoundUnit[] {
	const first = firstKind();
	const numbers = Array.from(wanted, (key) => kindOf(key).number - first);
	for (const at of numbers) {
		marks = grown(marks, at + 1);
		marks[at] = 1;
	}
	const found: FoundUnit[] = [];
	for (const passage of passages) {
		passage.eachKind!((kind, _length, start, end) => {
			if (marks[kind - first] !== 1) return;
			const { key } = kindNumbered(kind);
			found.push({ passage, key, names: [key], start, end });
		});
	}
	for (const at of numbers) marks[at] = 0;
	return found;
}

function findByName(
	passage: Passage,
	wanted: ReadonlySet<string>,
	answer: Answer
): readonly FoundUnit[] {
	const found: FoundUnit[] = [];
	for (const unit of passage.units) {
		const names = answer(unit, wanted);
		if (names.length === 0) continue;
		const { key, start, end } = unit;
		found.push({ passage, key, names, start, end });
	}
	return found;
}
