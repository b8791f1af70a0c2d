import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { SlotSet } from './store/code-index.ts';
import type { Asking } from './asking.ts';
import { MOST_WEIGHT } from './store/byte-rows.ts';
import { floorOfMost, slotsAbove, type Sums } from './highest-sums.ts';
import { IMPACT_STEPS, listOf, type PostingLists } from './store/posting-lists.ts';
import type { SpaceStore } from './store/space-store.ts';

/** What one unit gives the listings that say it. */
interface Source {
	readonly list: number;
	/** What a full impact is worth. */
	readonly weight: number;
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

/** Sums are whole numbers up to this. */
const LARGEST_SUM = 2 ** 30;

/**
 * Adds up impacts in whole numbers (Anh and Moffat, "Pruned query evaluation using pre-computed impacts", 2006) of all
 * that is asked, and looks closely only at those whose sums come so near the bar that they may reach it. The bar is what
 * the best are really worth and sums are trusted only as far as impacts are exact, so nothing is left out that a look at
 * every listing would find.
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
		const lists = sources.filter(({ list }) => !postings.isRow(list));
		const extra = bonus.worth * asking.whole;
		const scale = scaleOf(sources, rows, extra);
		// Each weight of a step is rounded once for every list.
		const error =
			weightOf(sources) * postings.impactError(store.averageLength) +
			(IMPACT_STEPS * sources.length) / scale;
		const worthOf = ({ weight }: Source) => Math.round((weight * scale) / IMPACT_STEPS);
		let sums: Int32Array = new Int32Array(0);

		function addUp(): void {
			latest = search;
			sums = postings.clearSums(slots);
			for (const slot of bonus.sharing.slots) sums[slot] = extra * scale;
			postings.addRows(
				rows.map(({ list }) => list),
				rows.map(worthOf)
			);
			for (const source of lists) postings.addList(source.list, worthOf(source), sums);
		}

		return (most) => {
			if (latest !== search) addUp();
			const sorted = { sums, highest: postings.highestSums() };
			const floor = barOf(sorted, most, look) * asking.whole - error;
			return slotsAbove(sorted, Math.max(1, floor * scale));
		};
	};
}

/** How many steps of a sum a weight of one is: as many as whole numbers and the weights of rows can hold. */
function scaleOf(sources: readonly Source[], rows: readonly Source[], extra: number): number {
	const heaviest = rows.reduce((most, { weight }) => Math.max(most, weight), 0);
	const whole = LARGEST_SUM / (weightOf(sources) + extra);
	return heaviest > 0 ? Math.min(whole, ((MOST_WEIGHT - 1) * IMPACT_STEPS) / heaviest) : whole;
}

function weightOf(sources: readonly Source[]): number {
	return sources.reduce((sum, { weight }) => sum + weight, 0);
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
	for (const { count, limit, worth, alternatives } of asking.phrases) {
		const shares = new Map<number, number>();
		for (const units of alternatives) {
			for (const unit of units) {
				if (unit >= 0) shares.set(unit, Math.max(shares.get(unit) ?? 0, 1 / units.length));
			}
		}
		for (const [unit, share] of shares) add(unit, count * limit * worth * share);
	}
	const sources: Source[] = [];
	for (const [unit, weight] of weights) {
		const list = listOf(unit, kind);
		if (postings.sizeOf(list) > 0) sources.push({ list, weight });
	}
	return sources;
}

/** What the least of the `most` best is really worth, judged by their sums; 0 where there are fewer. */
function barOf(of: Sums, most: number, look: SlotSearchOptions['look']): number {
	const floor = floorOfMost(of, most);
	if (floor === null) return 0;
	const worth = look(slotsAbove(of, floor)).sort();
	return worth[worth.length - most]!;
}
