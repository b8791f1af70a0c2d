import { grown } from '#lib/domain/grown.ts';
import type { VisitKind } from '#lib/domain/text/passage.ts';
import { firstKind, kindNumbered, type NumberedKind } from '#lib/domain/text/unit-kinds.ts';

interface Part {
	readonly eachKind: (visit: VisitKind) => void;
	/** What each mention counts. */
	readonly weight: number;
}

export interface Tally {
	/** Each kind once. */
	readonly kinds: readonly NumberedKind[];
	/** Their numbers, for loops that need not look at each. */
	readonly numbers: readonly number[];
	/** How often each is said, by weight. */
	readonly counts: readonly number[];
	/** In words, by weight. */
	readonly length: number;
}

/** By number of a kind, from `firstKind()` on: its place in the list being made plus one; all 0 between calls. */
let places = new Uint32Array(1024);

/**
 * Counts each kind over all parts. No kinds may have been forgotten since any of them was read.
 *
 * @param most what is said more often counts so often
 */
export function tallyKinds(parts: readonly Part[], most: number): Tally {
	const first = firstKind();
	const kinds: NumberedKind[] = [];
	const numbers: number[] = [];
	const counts: number[] = [];
	let length = 0;
	for (const { eachKind, weight } of parts) {
		eachKind((kind, words) => {
			length += weight * words;
			const at = kind - first;
			if (at >= places.length) places = grown(places, at + 1);
			const place = places[at]!;
			if (place > 0) {
				counts[place - 1]! += weight;
				return;
			}
			places[at] = kinds.push(kindNumbered(kind));
			numbers.push(kind);
			counts.push(weight);
		});
	}
	for (const number of numbers) places[number - first] = 0;
	for (let at = 0; at < counts.length; at += 1) if (counts[at]! > most) counts[at] = most;
	return { kinds, numbers, counts, length };
}
