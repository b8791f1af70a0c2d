import { grown } from '#lib/domain/grown.ts';
import type { Asking } from './asking.ts';
import { phrasesAnswered, phrasesCovered } from './phrase-coverage.ts';
import { damping } from './statistics.ts';
import type { SpaceStore } from './store/space-store.ts';

/** A text compared with stored listings; holds until the store next changes. */
export interface Comparing {
	/** In [0, 1): what each of these slots covers of what is asked; 0 for one without a face. */
	covered(slots: readonly number[]): Float64Array;
	/** In [0, 1): what the text covers of what each of these slots asks. */
	answered(slots: readonly number[]): Float64Array;
}

/**
 * Computes unit coverage (`unit-coverage.ts`) between a text and many stored listings, unit by unit. A text is
 * spread over arrays by unit number, so that each listing costs one walk over what it says, for both directions.
 */
export function createCoverage(store: SpaceStore): (asking: Asking) => Comparing {
	/** By unit, two numbers: what it weighs among what is asked, and how far it answers, times its rarity. */
	let spread = new Float64Array(0);
	/** By unit: 1 where the text says it. Most of what a listing says it does not, and bytes stay near at hand. */
	let marks = new Uint8Array(0);
	/** By unit: how far the listing looked at says it; while phrases of listings are looked at, the text. */
	let values = new Float64Array(0);
	/** By slot: in which comparing it was last looked at, and what was found. */
	let lookedAtIn = new Uint32Array(0);
	let parts = new Float64Array(0);
	let backs = new Float64Array(0);
	let comparings = 0;
	/** By slot: what all that it says weighs, counts times rarities, and after how many changes that was found. */
	let weights = new Float64Array(0);
	let weighedAt = new Uint32Array(0);

	return function compare(asking) {
		comparings += 1;
		const number = comparings;

		/** Sees to it that `parts` and `backs` hold for these slots. */
		function lookAt(slots: readonly number[]): void {
			makeRoom();
			spreadOut(asking);
			for (const slot of slots) {
				if (lookedAtIn[slot] === number) continue;
				lookedAtIn[slot] = number;
				walk(asking, slot);
			}
			takeBack(asking);
		}

		return {
			covered(slots) {
				lookAt(slots);
				const shares = new Float64Array(slots.length);
				for (let at = 0; at < slots.length; at += 1) {
					const part = parts[slots[at]!]!;
					if (part > 0) shares[at] = part / asking.whole;
				}
				return shares;
			},
			answered(slots) {
				lookAt(slots);
				spreadOut(asking);
				const shares = new Float64Array(slots.length);
				for (let at = 0; at < slots.length; at += 1) {
					const slot = slots[at]!;
					if (!(backs[slot]! > 0)) continue;
					shares[at] = store.isTranslated(slot)
						? phrasesAnswered(store, slot, answeredBy(asking))
						: backs[slot]! / weightOfSlot(slot);
				}
				takeBack(asking);
				for (const unit of asking.said) values[unit] = 0;
				return shares;
			}
		};
	};

	function answeredBy({ said, saidBy }: Asking): Float64Array {
		for (let at = 0; at < said.length; at += 1) values[said[at]!] = saidBy[at]!;
		return values;
	}

	function spreadOut({ said, answers, units, weights }: Asking): void {
		for (let at = 0; at < said.length; at += 1) {
			marks[said[at]!] = 1;
			spread[said[at]! * 2 + 1] = answers[at]!;
		}
		for (let at = 0; at < units.length; at += 1) spread[units[at]! * 2]! += weights[at]!;
	}

	function takeBack({ said }: Asking): void {
		for (const unit of said) {
			marks[unit] = 0;
			spread[unit * 2] = spread[unit * 2 + 1] = 0;
		}
	}

	function makeRoom(): void {
		const units = store.units.size;
		if (spread.length < units * 2) {
			spread = new Float64Array(units * 3);
			values = new Float64Array(units * 1.5);
			marks = new Uint8Array(units * 1.5);
		}
		const slots = store.said.lists;
		lookedAtIn = grown(lookedAtIn, slots);
		parts = grown(parts, slots);
		backs = grown(backs, slots);
		weights = grown(weights, slots);
		weighedAt = grown(weighedAt, slots);
	}

	function weightOfSlot(slot: number): number {
		if (weighedAt[slot] === store.changes) return weights[slot]!;
		const [said, start] = [store.said.arrayOf(slot), store.said.startOf(slot)];
		let weight = 0;
		for (let at = start; at < start + store.said.sizeOf(slot); at += 1) {
			weight += (said[at]! & 255) * store.weightOf(said[at]! >>> 8);
		}
		weighedAt[slot] = store.changes;
		return (weights[slot] = weight);
	}

	function walk({ phrases }: Asking, slot: number): void {
		parts[slot] = backs[slot] = 0;
		const size = store.said.sizeOf(slot);
		if (size === 0) return;
		const [said, start] = [store.said.arrayOf(slot), store.said.startOf(slot)];
		const damped = damping(store.lengthOf(slot), store.averageLength);
		const hasPhrases = phrases.length > 0;
		let part = 0;
		let back = 0;
		for (let at = start; at < start + size; at += 1) {
			const entry = said[at]!;
			if (marks[entry >>> 8] === 0) continue; // Whatever is asked is said by the text, too.
			const place = (entry >>> 8) * 2;
			const count = entry & 255;
			back += count * spread[place + 1]!;
			part += (spread[place]! * count) / (count + damped);
			if (hasPhrases) values[entry >>> 8] = count / (count + damped);
		}
		if (hasPhrases && back > 0) {
			part += phrasesCovered(phrases, values);
			for (let at = start; at < start + size; at += 1) values[said[at]! >>> 8] = 0;
		}
		parts[slot] = part;
		backs[slot] = back;
	}
}
