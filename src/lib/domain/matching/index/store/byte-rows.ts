import { once } from '#lib/domain/once.ts';
import { grown } from '#lib/domain/grown.ts';
import { BYTE_ROWS } from './byte-rows.wasm.ts';

/**
 * Rows of bytes, one byte for each place, and a row of sums to which many of them are added in one pass, sixteen places
 * at a time. Rows are known by small numbers that the caller hands out; one never opened is closed.
 */
export interface ByteRows {
	/** Numbers of open rows are below this. */
	readonly rows: number;
	/** How many places a row has at least; grows, never shrinks. */
	readonly places: number;
	isOpen(row: number): boolean;
	/** How many places of a row are not 0; 0 for a closed one. */
	sizeOf(row: number): number;
	/** Opens a closed row, all of it 0. @throws RangeError where there is no room left, see `hasRoom` */
	open(row: number): void;
	close(row: number): void;
	hasRoom(): boolean;
	get(row: number, place: number): number;
	/** The place must be below `places`. */
	set(row: number, place: number, byte: number): void;
	/** Sees to it that rows have so many places; whether they had fewer. */
	makePlaces(places: number): boolean;
	/** The sums of so many places, all 0. Good until a row is opened, or places are made. */
	clearSums(places: number): Int32Array;
	/** The highest sum of every `BLOCK` places, none of which may be negative. Good until sums change. */
	highestSums(): Int32Array;
	/** Adds open rows to the sums, each times its weight, a whole number from 0 to `MOST_WEIGHT`. */
	addUp(rows: readonly number[], weights: readonly number[]): void;
}

/** Signed numbers of two bytes. */
export const MOST_WEIGHT = 2 ** 15 - 1;

/** See `highestSums`. */
export const BLOCK = 64;

/** See `byte-rows.wat`. */
interface Kernel {
	readonly memory: WebAssembly.Memory;
	highestOfBlocks(sums: number, highest: number, places: number): void;
	addRows(sums: number, plan: number, planEnd: number, places: number): void;
}

/** Of WebAssembly's memory, in bytes. The plan has the first to itself; then come the sums, the highest of them, rows. */
const PAGE = 2 ** 16;
const MOST_PAGES = 2 ** 15;
const STEP_BYTES = 24;
const ROWS_IN_A_STEP = 4;
const MOST_STEPS = Math.floor(PAGE / STEP_BYTES);
const BYTES_OF_A_SUM = 4;
/** Places come in so many. */
const PLACES_STEP = 4 * BLOCK;

const compiled = once(
	() => new WebAssembly.Module(Uint8Array.from(atob(BYTE_ROWS), (char) => char.charCodeAt(0)))
);

export function createByteRows(): ByteRows {
	/** Made for the first row: what never has a long list needs no memory of its own. */
	let kernel: Kernel | null = null;
	let bytes = new Uint8Array(0);
	let sums = new Int32Array(0);
	let highest = new Int32Array(0);
	let places = 0;
	/** By row: its place in memory, counted from 1; 0 for a closed one. */
	let shelves = new Uint32Array(64);
	let sizes = new Uint32Array(64);
	/** How many shelves have been in use, and which of them are free again. */
	let used = 0;
	const free: number[] = [];

	const rows: ByteRows = {
		get rows() {
			return shelves.length;
		},
		get places() {
			return places;
		},
		isOpen: (row) => row < shelves.length && shelves[row] !== 0,
		sizeOf: (row) => sizes[row] ?? 0,
		hasRoom: () => free.length > 0 || pagesFor(places, used + 1) <= MOST_PAGES,

		open(row) {
			shelves = grown(shelves, row + 1);
			sizes = grown(sizes, row + 1);
			if (free.length === 0) {
				used += 1;
				makeMemory();
				free.push(used);
			}
			shelves[row] = free.pop()!;
			sizes[row] = 0;
			const start = startOf(shelves[row]);
			bytes.fill(0, start, start + places);
		},

		close(row) {
			if (!rows.isOpen(row)) return;
			free.push(shelves[row]!);
			shelves[row] = sizes[row] = 0;
		},

		get: (row, place) => bytes[startOf(shelves[row]!) + place]!,

		set(row, place, byte) {
			const at = startOf(shelves[row]!) + place;
			sizes[row]! += (byte > 0 ? 1 : 0) - (bytes[at]! > 0 ? 1 : 0);
			bytes[at] = byte;
		},

		makePlaces(wanted) {
			if (wanted <= places) return false;
			const before = places;
			const most = Math.max(wanted, Math.ceil(before * 1.25));
			places = Math.ceil(most / PLACES_STEP) * PLACES_STEP;
			if (used === 0) return true;
			makeMemory();
			// From the last on, because each moves towards the end.
			for (let shelf = used; shelf > 0; shelf -= 1) {
				const from = endOfSums(before) + (shelf - 1) * before;
				bytes.copyWithin(startOf(shelf), from, from + before);
				bytes.fill(0, startOf(shelf) + before, startOf(shelf) + places);
			}
			return true;
		},

		clearSums(wanted) {
			rows.makePlaces(wanted);
			if (sums.length < places) {
				sums = new Int32Array(places);
				highest = new Int32Array(places / BLOCK);
			}
			return sums.fill(0).subarray(0, wanted);
		},

		highestSums() {
			if (kernel) {
				kernel.highestOfBlocks(PAGE, PAGE + places * BYTES_OF_A_SUM, places);
				return highest;
			}
			return highest.map((_, block) =>
				sums
					.subarray(block * BLOCK, (block + 1) * BLOCK)
					.reduce((most, sum) => Math.max(most, sum), 0)
			);
		},

		addUp(added, weights) {
			const most = MOST_STEPS * ROWS_IN_A_STEP;
			for (let from = 0; from < added.length; from += most) {
				addSome(added.slice(from, from + most), weights.slice(from, from + most));
			}
		}
	};

	function addSome(added: readonly number[], weights: readonly number[]): void {
		const plan = new DataView(bytes.buffer, 0, PAGE);
		const steps = Math.ceil(added.length / ROWS_IN_A_STEP);
		for (let at = 0; at < steps * ROWS_IN_A_STEP; at += 1) {
			const step = Math.floor(at / ROWS_IN_A_STEP) * STEP_BYTES;
			const nth = at % ROWS_IN_A_STEP;
			const row = added[at] ?? added[0]!;
			plan.setUint32(step + nth * 4, startOf(shelves[row]!), true);
			plan.setInt16(step + ROWS_IN_A_STEP * 4 + nth * 2, weights[at] ?? 0, true);
		}
		kernel!.addRows(PAGE, 0, steps * STEP_BYTES, places);
	}

	function startOf(shelf: number): number {
		return endOfSums(places) + (shelf - 1) * places;
	}

	/** Sees to it that memory reaches to the end of the last shelf. */
	function makeMemory(): void {
		const pages = pagesFor(places, used);
		if (pages > MOST_PAGES) throw new RangeError('too many long lists to be kept');
		kernel ??= new WebAssembly.Instance(compiled()).exports as unknown as Kernel;
		const missing = pages - kernel.memory.buffer.byteLength / PAGE;
		if (missing > 0)
			kernel.memory.grow(Math.max(missing, Math.min(MOST_PAGES - pages, pages >> 2)));
		bytes = new Uint8Array(kernel.memory.buffer);
		sums = new Int32Array(kernel.memory.buffer, PAGE, places);
		highest = new Int32Array(kernel.memory.buffer, PAGE + sums.byteLength, places / BLOCK);
	}

	return rows;
}

function pagesFor(places: number, rows: number): number {
	return Math.ceil((endOfSums(places) + places * rows) / PAGE);
}

function endOfSums(places: number): number {
	return PAGE + (places + places / BLOCK) * BYTES_OF_A_SUM;
}
