import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { SlotSet } from './code-index.ts';
import type { Asking } from './asking.ts';
import { IMPACT_STEPS, listOf } from './posting-lists.ts';
import type { SpaceStore } from './space-store.ts';

/** What one unit gives the listings that say it. */
interface Source {
	readonly list: number;
	readonly size: number;
	/** What a full impact is worth. */
	readonly weight: number;
	/** The most it gives any listing. */
	readonly bound: number;
}

export interface TopSlotsOptions {
	/** How many are wanted. */
	readonly most: number;
	/** Slot numbers are below this. */
	readonly slots: number;
	/** What every one of these slots is worth beside its text. */
	readonly bonus: { readonly sharing: SlotSet; readonly worth: number };
	/** What each of these slots covers and its bonus. */
	readonly look: (slots: readonly number[]) => Float64Array;
}

/** Shares of all bounds still to be added at which it is asked whether the rest can be spared. */
const CHECKPOINTS = [0.055, 0.028];
/** A close look at one listing costs as much as adding up this many entries of lists. */
const ENTRIES_PER_LOOK = 250;
/** Asking whether the rest can be spared pays where the rest costs this many times more. */
const WORTH_ASKING = 3;
/** Sums are whole numbers up to this. */
const LARGEST_SUM = 2 ** 30;
/** Into how many steps sums are sorted to find the highest. */
const STEPS = 4096;

/**
 * Slots among which are those worth most, by what they cover of what is asked and their bonus: the best `most`, and
 * all that tie with the last.
 * The method is that of MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995), list by
 * list, over impacts in whole numbers (Anh and Moffat, "Pruned query evaluation using pre-computed impacts", 2006):
 * units that give much and are said by few are added up first; once what is left cannot lift an unseen listing over the
 * bar, only those that still can are looked at closely. The bar is what the best so far are really worth and sums are
 * trusted only as far as impacts are exact, so nothing is left out that a look at every listing would find.
 */
export function createSlotSearch(store: SpaceStore) {
	let buffer = new Int32Array(0);

	return function findTopSlots(
		kind: ListingKind,
		asking: Asking,
		{ most, slots, bonus, look }: TopSlotsOptions
	): readonly number[] {
		if (buffer.length < slots) buffer = new Int32Array(slots * 2);
		const sums = buffer.subarray(0, slots).fill(0);
		const sources = sourcesOf(store, kind, asking);
		const weights = sources.reduce((sum, { weight }) => sum + weight, 0);
		const extra = bonus.worth * asking.whole;
		/** How many steps of a sum a weight of one is. */
		const scale = LARGEST_SUM / (weights + extra);
		for (const slot of bonus.sharing.slots) sums[slot] = extra * scale;
		// Each weight of a step is rounded once for every list.
		const error =
			weights * store.postings.impactError(store.averageLength) +
			(IMPACT_STEPS * sources.length) / scale;
		const all = sources.reduce((sum, { bound }) => sum + bound, 0);
		let left = all;
		let entries = sources.reduce((sum, { size }) => sum + size, 0);
		const costOfAsking = WORTH_ASKING * (slots + most * ENTRIES_PER_LOOK);
		let passed = 0;
		/** Null where more than so many may be among the best. */
		const promising = (mostLooks: number) => {
			const floor = barOf(sums, most, look) * asking.whole - left - error;
			return slotsAbove(sums, Math.max(1, floor * scale), mostLooks);
		};
		for (const source of sources) {
			if (left <= all * (CHECKPOINTS[passed] ?? -1) && entries > costOfAsking) {
				while (left <= all * (CHECKPOINTS[passed] ?? -1)) passed += 1;
				const found = promising(entries / ENTRIES_PER_LOOK);
				if (found) return found;
			}
			addUp(store, source, (source.weight * scale) / IMPACT_STEPS, sums);
			left -= source.bound;
			entries -= source.size;
		}
		left = 0;
		return promising(slots)!;
	};
}

/** By how much each gives for the entries it costs, the thriftiest first. */
function sourcesOf(store: SpaceStore, kind: ListingKind, asking: Asking): readonly Source[] {
	const weights = new Map<number, number>();
	const add = (unit: number, weight: number) =>
		weights.set(unit, (weights.get(unit) ?? 0) + weight);
	asking.units.forEach((unit, at) => add(unit, asking.weights[at]!));
	for (const { count, alternatives } of asking.phrases) {
		const shares = new Map<number, number>();
		for (const units of alternatives) {
			for (const unit of units) {
				if (unit >= 0) shares.set(unit, Math.max(shares.get(unit) ?? 0, 1 / units.length));
			}
		}
		for (const [unit, share] of shares) add(unit, count * share * store.rarityOf(unit));
	}
	const sources: Source[] = [];
	for (const [unit, weight] of weights) {
		const list = listOf(unit, kind);
		const size = store.postings.sizeOf(list);
		if (size === 0) continue;
		const bound = weight * (store.postings.mostImpactOf(list) / IMPACT_STEPS);
		sources.push({ list, size, weight, bound });
	}
	return sources.sort((a, b) => b.bound / b.size - a.bound / a.size);
}

/** @param step what one step of an impact adds */
function addUp(
	{ postings }: SpaceStore,
	{ list, size }: Source,
	step: number,
	sums: Int32Array
): void {
	const worth = Math.round(step);
	const array = postings.arrayOf(list);
	const start = postings.startOf(list);
	for (let at = start; at < start + size; at += 1) {
		const entry = array[at]!;
		sums[entry >>> 8]! += Math.imul(entry & 255, worth);
	}
}

/** What the least of the `most` best is really worth, judged by their sums; 0 where there are fewer. */
function barOf(sums: Int32Array, most: number, look: TopSlotsOptions['look']): number {
	const floor = floorOfHighest(sums, most);
	if (floor === null) return 0;
	const worth = look(slotsAbove(sums, floor, sums.length)!).sort();
	return worth[worth.length - most]!;
}

/** A sum that `most` slots reach and few more; null where fewer have any. */
function floorOfHighest(sums: Int32Array, most: number): number | null {
	let highest = 0;
	for (let slot = 0; slot < sums.length; slot += 1) {
		if (sums[slot]! > highest) highest = sums[slot]!;
	}
	const shift = Math.max(0, 32 - Math.clz32(highest) - Math.log2(STEPS));
	const counts = new Uint32Array(STEPS);
	for (let slot = 0; slot < sums.length; slot += 1) counts[sums[slot]! >> shift]! += 1;
	let counted = 0;
	for (let step = STEPS - 1; step > 0; step -= 1) {
		counted += counts[step]!;
		if (counted >= most) return step << shift;
	}
	for (const sum of sums) if (sum > 0 && sum < 1 << shift) counted += 1;
	return counted >= most ? 1 : null;
}

/** Null where there are more than `limit`. A slot with nothing in common is never among them. */
function slotsAbove(sums: Int32Array, floor: number, limit: number): readonly number[] | null {
	const slots: number[] = [];
	for (let slot = 0; slot < sums.length; slot += 1) {
		if (sums[slot]! < floor || sums[slot] === 0) continue;
		slots.push(slot);
		if (slots.length > limit) return null;
	}
	return slots;
}
