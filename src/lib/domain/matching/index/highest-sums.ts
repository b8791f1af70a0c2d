import { BLOCK } from './store/byte-rows.ts';

/** A sum for every slot, none of them negative. */
export interface Sums {
	readonly sums: Int32Array;
	/** The highest of every `BLOCK` of them. */
	readonly highest: Int32Array;
}

/** Into how many steps sums are sorted to find the highest. */
const STEPS = 4096;
/** So many blocks for each slot wanted are many: most of the best then lie in blocks of their own. */
const MANY_BLOCKS = 2;

/** A sum that `most` slots reach and few more; null where fewer have any. */
export function floorOfMost(of: Sums, most: number): number | null {
	return floorOfHighest(sumsToSort(of, most), most);
}

/** Sums among which are the `most` highest: where there are many blocks, few that are easily found. */
function sumsToSort(of: Sums, most: number): Int32Array {
	const { sums, highest } = of;
	if (highest.length <= MANY_BLOCKS * most) return sums;
	// As many blocks as are wanted reach this, so as many slots do; fewer blocks have few slots.
	const reached = floorOfHighest(highest, most) ?? 1;
	return Int32Array.from(slotsAbove(of, reached), (slot) => sums[slot]!);
}

/** A sum that `most` of these reach and few more; null where fewer have any. */
function floorOfHighest(sums: Int32Array, most: number): number | null {
	let highest = 0;
	for (let at = 0; at < sums.length; at += 1) {
		if (sums[at]! > highest) highest = sums[at]!;
	}
	const shift = Math.max(0, 32 - Math.clz32(highest) - Math.log2(STEPS));
	const counts = new Uint32Array(STEPS);
	for (let at = 0; at < sums.length; at += 1) counts[sums[at]! >> shift]! += 1;
	let counted = 0;
	for (let step = STEPS - 1; step > 0; step -= 1) {
		counted += counts[step]!;
		if (counted >= most) return step << shift;
	}
	for (let at = 0; at < sums.length; at += 1) {
		if (sums[at]! > 0 && sums[at]! < 1 << shift) counted += 1;
	}
	return counted >= most ? 1 : null;
}

/** Slots whose sums reach this; one with nothing in common is never among them. */
export function slotsAbove({ sums, highest }: Sums, floor: number): readonly number[] {
	const slots: number[] = [];
	for (let block = 0; block < highest.length; block += 1) {
		if (highest[block]! < floor) continue;
		const end = Math.min(sums.length, (block + 1) * BLOCK);
		for (let slot = block * BLOCK; slot < end; slot += 1) {
			if (sums[slot]! < floor || sums[slot] === 0) continue;
			slots.push(slot);
		}
	}
	return slots;
}
