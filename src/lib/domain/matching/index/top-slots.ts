import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { SlotSet } from './code-index.ts';
import type { Asking } from './asking.ts';
import { MOST_WEIGHT } from './byte-rows.ts';
import { floorOfMost, slotsAbove, type Sums } from './highest-sums.ts';
import { IMPACT_STEPS, listOf, type PostingLists } from './posting-lists.ts';
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

export interface SlotSearchOptions {
	/** Slot numbers are below this. */
	readonly slots: number;
	/** What every one of these slots is worth beside its text. */
	readonly bonus: { readonly sharing: SlotSet; readonly worth: number };
	/** What each of these slots covers and its bonus. */
	readonly look: (slots: readonly number[]) => Float64Array;
}

/**
 * Slots among which are those worth most, by what they cover of what is asked and their bonus: the best `most`, and all
 * that tie with the last. Asked for more, it goes on where it stopped; good until the store next changes.
 */
export type FindTopSlots = (most: number) => readonly number[];

/** Shares of all bounds still to be added at which it is asked whether the rest can be spared. */
const CHECKPOINTS = [0.055, 0.028];
/** A close look at one listing costs as much as adding up this many entries of lists. */
const ENTRIES_PER_LOOK = 250;
/** Asking whether the rest can be spared pays where the rest costs this many times more. */
const WORTH_ASKING = 3;
/** Sums are whole numbers up to this. */
const LARGEST_SUM = 2 ** 30;

/**
 * The method is that of MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995), list by
 * list, over impacts in whole numbers (Anh and Moffat, "Pruned query evaluation using pre-computed impacts", 2006):
 * what nearly all listings say is added up at once, where an entry costs next to nothing; then the units that give much
 * and are said by few. Once what is left cannot lift an unseen listing over the bar, only those that still can are
 * looked at closely. The bar is what the best so far are really worth and sums are trusted only as far as impacts are
 * exact, so nothing is left out that a look at every listing would find.
 */
export function createSlotSearch(store: SpaceStore) {
	/** To which search the sums belong; there are only one search's sums at a time. */
	let latest = 0;
	let searches = 0;

	return function searchSlots(
		kind: ListingKind,
		asking: Asking,
		{ slots, bonus, look }: SlotSearchOptions
	): FindTopSlots {
		const search = (searches += 1);
		const { postings } = store;
		const sources = sourcesOf(store, postings, kind, asking);
		const rows = sources.filter(({ list }) => postings.isRow(list));
		const lists = sources
			.filter(({ list }) => !postings.isRow(list))
			.sort((a, b) => b.bound / b.size - a.bound / a.size);
		const extra = bonus.worth * asking.whole;
		const scale = scaleOf(sources, rows, extra);
		// Each weight of a step is rounded once for every list.
		const error =
			sumOf(sources, 'weight') * postings.impactError(store.averageLength) +
			(IMPACT_STEPS * sources.length) / scale;
		const boundOfLists = sumOf(lists, 'bound');
		const all = sumOf(rows, 'bound') + boundOfLists;
		const worthOf = ({ weight }: Source) => Math.round((weight * scale) / IMPACT_STEPS);
		let sums: Int32Array = new Int32Array(0);
		/** How many of the lists are added up, and what is left of the others. */
		let added = 0;
		let left = 0;
		let entries = 0;
		let asked = 0;

		function begin(): void {
			latest = search;
			sums = postings.clearSums(slots);
			for (const slot of bonus.sharing.slots) sums[slot] = extra * scale;
			postings.addRows(
				rows.map(({ list }) => list),
				rows.map(worthOf)
			);
			[added, asked] = [0, 0];
			left = boundOfLists;
			entries = sumOf(lists, 'size');
		}

		function addNext(): void {
			const source = lists[added]!;
			postings.addList(source.list, worthOf(source), sums);
			added += 1;
			left -= source.bound;
			entries -= source.size;
		}

		/** Null where more than so many may be among the best. */
		function promising(most: number, mostLooks: number): readonly number[] | null {
			const sorted = { sums, highest: postings.highestSums() };
			const floor = barOf(sorted, most, look) * asking.whole - left - error;
			return slotsAbove(sorted, Math.max(1, floor * scale), mostLooks);
		}

		return (most) => {
			const costOfAsking = WORTH_ASKING * (slots + most * ENTRIES_PER_LOOK);
			let isDue = latest === search;
			if (!isDue) begin();
			for (; added < lists.length; addNext()) {
				while (left <= all * (CHECKPOINTS[asked] ?? -1)) {
					asked += 1;
					isDue = true;
				}
				if (!isDue || entries <= costOfAsking) continue;
				isDue = false;
				const found = promising(most, entries / ENTRIES_PER_LOOK);
				if (found) return found;
			}
			left = 0;
			return promising(most, slots)!;
		};
	};
}

/** How many steps of a sum a weight of one is: as many as whole numbers and the weights of rows can hold. */
function scaleOf(sources: readonly Source[], rows: readonly Source[], extra: number): number {
	const heaviest = rows.reduce((most, { weight }) => Math.max(most, weight), 0);
	const whole = LARGEST_SUM / (sumOf(sources, 'weight') + extra);
	return heaviest > 0 ? Math.min(whole, ((MOST_WEIGHT - 1) * IMPACT_STEPS) / heaviest) : whole;
}

function sumOf(sources: readonly Source[], what: 'size' | 'weight' | 'bound'): number {
	return sources.reduce((sum, source) => sum + source[what], 0);
}

function sourcesOf(
	store: SpaceStore,
	postings: PostingLists,
	kind: ListingKind,
	asking: Asking
): readonly Source[] {
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
		const size = postings.sizeOf(list);
		if (size === 0) continue;
		const bound = weight * (postings.mostImpactOf(list) / IMPACT_STEPS);
		sources.push({ list, size, weight, bound });
	}
	return sources;
}

/** What the least of the `most` best is really worth, judged by their sums; 0 where there are fewer. */
function barOf(of: Sums, most: number, look: SlotSearchOptions['look']): number {
	const floor = floorOfMost(of, most);
	if (floor === null) return 0;
	const worth = look(slotsAbove(of, floor, of.sums.length)!).sort();
	return worth[worth.length - most]!;
}
