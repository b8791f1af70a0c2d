import { grown } from '#lib/domain/grown.ts';

/**
 * Many lists of unsigned 32-bit numbers that grow and shrink, kept in few large arrays: a million lists cost a
 * million times eight bytes beside their numbers. Lists are known by small numbers that the caller hands out; one
 * never touched is empty.
 */
export interface ListStore {
	/** Lists are known by numbers below this. */
	readonly lists: number;
	sizeOf(list: number): number;
	/** The array in which the list lies, from `startOf` on; both hold until the list next changes. */
	arrayOf(list: number): Uint32Array;
	startOf(list: number): number;
	/** Puts a number in its place in a list that is kept sorted. */
	insert(list: number, value: number): void;
	/** Takes the one number out of a sorted list that lies in [from, to]; does nothing where there is none. */
	removeWithin(list: number, from: number, to: number): void;
	write(list: number, values: ArrayLike<number>): void;
	/** Makes a list this long; its numbers are whatever lies there, until they are written. */
	resize(list: number, size: number): void;
	clear(list: number): void;
}

/** An address is the number of an array and a place within it. */
const PLACE_BITS = 22;
const PLACE_MASK = 2 ** PLACE_BITS - 1;
const FIRST_ARRAY = 2 ** 10;
const LARGEST_ARRAY = 2 ** PLACE_BITS;

export function createListStore(): ListStore {
	const arrays: Uint32Array[] = [new Uint32Array(FIRST_ARRAY)];
	/** How much of the last array is handed out. */
	let used = 0;
	/** Addresses of blocks given back, by their step. */
	const free: number[][] = [];
	let addresses = new Uint32Array(64);
	let sizes = new Uint32Array(64);
	/** Which of the capacities each list has; 0 for none. */
	let steps = new Uint8Array(64);

	const store: ListStore = {
		get lists() {
			return sizes.length;
		},
		sizeOf: (list) => sizes[list] ?? 0,
		arrayOf: (list) => arrays[addresses[list]! >>> PLACE_BITS]!,
		startOf: (list) => addresses[list]! & PLACE_MASK,

		insert(list, value) {
			const size = store.sizeOf(list);
			makeRoom(list, size + 1);
			const address = addresses[list]!;
			const array = arrays[address >>> PLACE_BITS]!;
			const start = address & PLACE_MASK;
			const end = start + size;
			sizes[list] = size + 1;
			if (size === 0 || array[end - 1]! < value) {
				array[end] = value;
				return;
			}
			const at = placeOf(array, start, end, value);
			array.copyWithin(at + 1, at, end);
			array[at] = value;
		},

		removeWithin(list, from, to) {
			const size = store.sizeOf(list);
			if (size === 0) return;
			const [array, start] = [store.arrayOf(list), store.startOf(list)];
			const at = placeOf(array, start, start + size, from);
			if (at === start + size || array[at]! > to) return;
			array.copyWithin(at, at + 1, start + size);
			sizes[list] = size - 1;
			if (size === 1) giveBack(list);
		},

		write(list, values) {
			makeRoom(list, values.length);
			if (values.length > 0) store.arrayOf(list).set(values, store.startOf(list));
			sizes[list] = values.length;
		},

		resize(list, size) {
			makeRoom(list, size);
			sizes[list] = size;
		},

		clear(list) {
			if (list >= sizes.length) return;
			sizes[list] = 0;
			giveBack(list);
		}
	};

	/** Moves the list to a larger block where its own is too small; what it holds goes along. */
	function makeRoom(list: number, size: number): void {
		reserve(list);
		const step = steps[list]!;
		if (size <= capacityOf(step)) return;
		let next = step + 1;
		while (capacityOf(next) < size) next += 1;
		const address = take(next);
		if (step > 0) {
			const [array, start] = [store.arrayOf(list), store.startOf(list)];
			arrays[address >>> PLACE_BITS]!.set(
				array.subarray(start, start + sizes[list]!),
				address & PLACE_MASK
			);
			giveBack(list);
		}
		addresses[list] = address;
		steps[list] = next;
	}

	function take(step: number): number {
		const returned = free[step]?.pop();
		if (returned !== undefined) return returned;
		const capacity = capacityOf(step);
		const last = arrays.at(-1)!;
		if (used + capacity > last.length) {
			if (capacity > LARGEST_ARRAY) throw new RangeError('a list is too long to be kept');
			arrays.push(new Uint32Array(Math.max(capacity, Math.min(LARGEST_ARRAY, last.length * 2))));
			used = 0;
		}
		const address = (arrays.length - 1) * 2 ** PLACE_BITS + used;
		used += capacity;
		return address;
	}

	function giveBack(list: number): void {
		const step = steps[list]!;
		if (step === 0) return;
		(free[step] ??= []).push(addresses[list]!);
		steps[list] = 0;
	}

	function reserve(list: number): void {
		if (list < sizes.length) return;
		addresses = grown(addresses, list + 1);
		sizes = grown(sizes, list + 1);
		steps = grown(steps, list + 1);
	}

	return store;
}

/** 0, 1, 2, 3, 4, 6, 8, 12, 16, 24...: a block is on average a sixth larger than what it holds. */
function capacityOf(step: number): number {
	if (step < 3) return step;
	const half = (step + 1) >> 1;
	return step % 2 === 0 ? 2 ** half : 3 * 2 ** (half - 2);
}

/** Where the first number not below `value` lies in the sorted part [start, end), or `end`. */
export function placeOf(array: Uint32Array, start: number, end: number, value: number): number {
	let [low, high] = [start, end];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (array[middle]! < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
