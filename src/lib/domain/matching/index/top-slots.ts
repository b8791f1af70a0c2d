import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { Asking } from './coverage.ts';
import { listOf, type SpaceStore } from './space-store.ts';
import { damping } from './statistics.ts';

/** What one unit gives the listings that say it. */
interface Source {
	readonly list: number;
	readonly size: number;
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
	readonly bonus: { readonly slots: ReadonlySet<number>; readonly worth: number };
	/** What each of these slots covers and its bonus. */
	readonly look: (slots: readonly number[]) => Float64Array;
}

/** Rounding of the sums, as a share of all that is asked. */
const SLACK = 1e-4;
/** Shares of all bounds still to be added at which it is asked whether the rest can be spared. */
const CHECKPOINTS = [0.5, 0.35, 0.25, 0.18, 0.12, 0.07];
/** A close look at one listing costs as much as adding up this many entries of lists. */
const ENTRIES_PER_LOOK = 150;
/** Asking whether the rest can be spared pays where the rest costs this many times more. */
const WORTH_ASKING = 3;
/** Into how many steps sums are sorted to find the highest, and how far rounding may blur a step. */
const STEPS = 2048;
const ROUNDING = 1e-6;

/**
 * Slots among which are those worth most, by what they cover of what is asked and their bonus: the best `most`, and
 * all that tie with the last.
 * The method is that of MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995), list by
 * list: units that give much and are said by few are added up first; once what is left cannot lift an unseen
 * listing over the bar, only those that still can are looked at closely. The bar is what the best so far are really
 * worth, so nothing is left out that a look at every listing would find.
 */
export function createSlotSearch(store: SpaceStore) {
	let buffer = new Float32Array(0);

	return function findTopSlots(
		kind: ListingKind,
		asking: Asking,
		{ most, slots, bonus, look }: TopSlotsOptions
	): readonly number[] {
		if (buffer.length < slots) buffer = new Float32Array(slots * 2);
		const sums = buffer.subarray(0, slots).fill(0);
		for (const slot of bonus.slots) sums[slot] = bonus.worth * asking.whole;
		const sources = sourcesOf(store, kind, asking);
		const all = sources.reduce((sum, { bound }) => sum + bound, 0);
		let left = all;
		let entries = sources.reduce((sum, { size }) => sum + size, 0);
		const costOfAsking = WORTH_ASKING * (slots + most * ENTRIES_PER_LOOK);
		let passed = 0;
		for (const source of sources) {
			const mostLooks = entries / ENTRIES_PER_LOOK;
			if (left <= all * (CHECKPOINTS[passed] ?? -1) && entries > costOfAsking) {
				while (left <= all * (CHECKPOINTS[passed] ?? -1)) passed += 1;
				const floor = barOf(sums, most, look) * asking.whole - left - SLACK * all;
				const promising = floor > 0 ? slotsAbove(sums, floor, mostLooks) : null;
				if (promising) return promising;
			}
			addUp(store, source, sums);
			left -= source.bound;
			entries -= source.size;
		}
		return slotsAbove(sums, lastFloor(sums, asking, { most, look }) - SLACK * all, slots)!;
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
	const average = store.averageLength;
	const sources: Source[] = [];
	for (const [unit, weight] of weights) {
		const list = listOf(unit, kind);
		const size = store.postings.sizeOf(list);
		if (size === 0) continue;
		const count = store.mostCountOf(list);
		const bound = (weight * count) / (count + damping(store.leastLengthOf(list), average));
		sources.push({ list, size, weight, bound });
	}
	return sources.sort((a, b) => b.bound / b.size - a.bound / a.size);
}

function addUp(
	{ postings, lengths, averageLength }: SpaceStore,
	{ list, size, weight }: Source,
	sums: Float32Array
): void {
	const array = postings.arrayOf(list);
	const start = postings.startOf(list);
	const base = damping(0, averageLength);
	const slope = damping(1, averageLength) - base;
	for (let at = start; at < start + size; at += 1) {
		const entry = array[at]!;
		const count = entry & 255;
		const slot = entry >>> 8;
		sums[slot]! += (weight * count) / (count + base + slope * lengths[slot]!);
	}
}

/** Sums of native words are what is covered; those of phrases, which may be answered in several ways, are too high. */
function lastFloor(
	sums: Float32Array,
	asking: Asking,
	{ most, look }: Pick<TopSlotsOptions, 'most' | 'look'>
): number {
	if (asking.phrases.length === 0) return floorOfHighest(sums, most) ?? 0;
	return barOf(sums, most, look) * asking.whole;
}

/** What the least of the `most` best is really worth, judged by their sums; 0 where there are fewer. */
function barOf(sums: Float32Array, most: number, look: TopSlotsOptions['look']): number {
	const floor = floorOfHighest(sums, most);
	if (floor === null) return 0;
	const worth = look(slotsAbove(sums, floor, sums.length)!).sort();
	return worth[worth.length - most]!;
}

/** A sum that `most` slots reach and few more; null where fewer have any. */
function floorOfHighest(sums: Float32Array, most: number): number | null {
	let highest = 0;
	for (let slot = 0; slot < sums.length; slot += 1) {
		if (sums[slot]! > highest) highest = sums[slot]!;
	}
	const scale = (STEPS - 1) / highest;
	const counts = new Uint32Array(STEPS);
	for (let slot = 0; slot < sums.length; slot += 1) {
		if (sums[slot]! > 0) counts[(sums[slot]! * scale) | 0]! += 1;
	}
	let counted = 0;
	for (let step = STEPS - 1; step >= 0; step -= 1) {
		counted += counts[step]!;
		if (counted >= most) return step / scale - highest * ROUNDING;
	}
	return null;
}

/** Null where there are more than `limit`. A slot with nothing in common is never among them. */
function slotsAbove(sums: Float32Array, floor: number, limit: number): readonly number[] | null {
	const slots: number[] = [];
	for (let slot = 0; slot < sums.length; slot += 1) {
		if (sums[slot]! < floor || sums[slot] === 0) continue;
		slots.push(slot);
		if (slots.length > limit) return null;
	}
	return slots;
}
