import { grown } from './list-store.ts';

/** Gives names small numbers for as long as somebody uses them; a number is handed out again once nobody does. */
export interface Vocabulary {
	/** Numbers are below this. */
	readonly size: number;
	/** -1 for a name that nobody uses. */
	idOf(name: string): number;
	/** Counts one more user. */
	use(name: string): number;
	/** Counts one user less; whether that was the last. */
	release(id: number): boolean;
	/** How many use each, by number, for loops; 0 for a number that is free. */
	readonly uses: Uint32Array;
}

export function createVocabulary(): Vocabulary {
	const ids = new Map<string, number>();
	const names: string[] = [];
	let uses = new Uint32Array(64);
	const free: number[] = [];
	return {
		get size() {
			return names.length;
		},
		idOf: (name) => ids.get(name) ?? -1,
		use(name) {
			let id = ids.get(name);
			if (id === undefined) {
				id = free.pop() ?? names.length;
				ids.set(name, id);
				names[id] = name;
				uses = grown(uses, id + 1);
			}
			uses[id]! += 1;
			return id;
		},
		release(id) {
			uses[id]! -= 1;
			if (uses[id]! > 0) return false;
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
