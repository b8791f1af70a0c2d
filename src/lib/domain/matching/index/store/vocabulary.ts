import { firstKind } from '#lib/domain/text/unit-kinds.ts';
import { grown } from '#lib/domain/grown.ts';

/** Gives names small numbers for as long as somebody uses them; a number is handed out again once nobody does. */
export interface Vocabulary {
	/** Numbers are below this. */
	readonly size: number;
	/**
	 * -1 for a name that nobody uses.
	 *
	 * @param kind the number of the kind of unit with this name, where it has one: found faster
	 */
	idOf(name: string, kind?: number): number;
	/** By the number of its kind alone: -1 also where it was never looked up by it. */
	idOfKind(kind: number): number;
	/** Counts one more user. */
	use(name: string, kind?: number): number;
	/** Counts one more user of a name that has a number. */
	useAgain(id: number): void;
	/** Counts one user less; whether that was the last. */
	release(id: number): boolean;
	nameOf(id: number): string;
	/** How many use each, by number, for loops; 0 for a number that is free. */
	readonly uses: Uint32Array;
}

export function createVocabulary(): Vocabulary {
	const ids = new Map<string, number>();
	const names: string[] = [];
	let uses = new Uint32Array(64);
	const free: number[] = [];
	/** By number of a kind, from `first` on: the number here plus one; 0 where not looked up yet. */
	let byKind = new Uint32Array(64);
	let first = 0;
	/** The number of the kind by which each was last looked up. */
	let kinds = new Int32Array(64);

	function find(name: string, kind: number): number {
		const at = placeOf(kind);
		const known = at >= 0 ? byKind[at]! : 0;
		if (known > 0) return known - 1;
		const id = ids.get(name) ?? -1;
		if (id >= 0 && at >= 0) remember(id, at, kind);
		return id;
	}

	/** -1 where the kind has been forgotten. */
	function placeOf(kind: number): number {
		if (firstKind() !== first) {
			first = firstKind();
			byKind.fill(0);
		}
		const at = kind - first;
		if (at >= byKind.length) byKind = grown(byKind, at + 1);
		return at < 0 ? -1 : at;
	}

	function remember(id: number, at: number, kind: number): void {
		byKind[at] = id + 1;
		kinds = grown(kinds, id + 1);
		kinds[id] = kind;
	}

	return {
		get size() {
			return names.length;
		},
		idOf: (name, kind = -1) => find(name, kind),
		idOfKind(kind) {
			const at = placeOf(kind);
			return at >= 0 ? byKind[at]! - 1 : -1;
		},
		nameOf: (id) => names[id]!,
		use(name, kind = -1) {
			let id = find(name, kind);
			if (id < 0) {
				id = free.pop() ?? names.length;
				ids.set(name, id);
				names[id] = name;
				uses = grown(uses, id + 1);
				kinds = grown(kinds, id + 1);
				kinds[id] = -1;
			}
			uses[id]! += 1;
			return id;
		},
		useAgain(id) {
			uses[id]! += 1;
		},
		release(id) {
			uses[id]! -= 1;
			if (uses[id]! > 0) return false;
			const at = placeOf(kinds[id]!);
			if (at >= 0) byKind[at] = 0;
			ids.delete(names[id]!);
			names[id] = '';
			free.push(id);
			return true;
		},
		get uses() {
			return uses;
		}
	};
}
