import { nativeKind, type UnitKind } from './unit.ts';

/** A native unit with a number of its own, by which many can be counted without looking at their keys. */
export interface NumberedKind extends UnitKind {
	/** Given to no other key, ever; a key gets another one each time kinds are forgotten. */
	readonly number: number;
}

const known = new Map<string, NumberedKind>();
let kinds: NumberedKind[] = [];
let first = 0;

/** The one kind of this key. */
export function kindOf(key: string): NumberedKind {
	let kind = known.get(key);
	if (kind === undefined) {
		kind = { ...nativeKind(key), number: first + kinds.length };
		known.set(key, kind);
		kinds.push(kind);
	}
	return kind;
}

/** The kind of a number not below `firstKind()`. */
export function kindNumbered(number: number): NumberedKind {
	return kinds[number - first]!;
}

/** Numbers below this are of kinds that were forgotten. */
export function firstKind(): number {
	return first;
}

export function kindsKnown(): number {
	return kinds.length;
}

export function forgetKinds(): void {
	first += kinds.length;
	known.clear();
	kinds = [];
}
