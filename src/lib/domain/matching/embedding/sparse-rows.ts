/** A matrix of which only the entries that are not 0 are kept, row after row. */
export interface SparseRows {
	readonly rows: number;
	readonly columns: number;
	/** Row `r` has the entries from `starts[r]` to before `starts[r + 1]`. */
	readonly starts: Uint32Array;
	readonly places: Uint32Array;
	readonly values: Float32Array;
}

export type SparseRow = readonly (readonly [column: number, value: number])[];

export function sparseRows(entries: readonly SparseRow[], columns: number): SparseRows {
	const starts = new Uint32Array(entries.length + 1);
	entries.forEach((row, at) => (starts[at + 1] = starts[at]! + row.length));
	const places = new Uint32Array(starts.at(-1)!);
	const values = new Float32Array(places.length);
	let at = 0;
	for (const row of entries) {
		for (const [column, value] of row) {
			places[at] = column;
			values[at] = value;
			at += 1;
		}
	}
	return { rows: entries.length, columns, starts, places, values };
}

/** A · X, where X has `width` numbers for each column of A, row after row. */
export function multiply(a: SparseRows, x: Float64Array, width: number): Float64Array {
	const product = new Float64Array(a.rows * width);
	for (let row = 0; row < a.rows; row += 1) {
		const to = row * width;
		for (let at = a.starts[row]!; at < a.starts[row + 1]!; at += 1) {
			const from = a.places[at]! * width;
			const value = a.values[at]!;
			for (let nth = 0; nth < width; nth += 1) product[to + nth]! += value * x[from + nth]!;
		}
	}
	return product;
}

/** Aᵀ · X, where X has `width` numbers for each row of A, row after row. */
export function multiplyTransposed(a: SparseRows, x: Float64Array, width: number): Float64Array {
	const product = new Float64Array(a.columns * width);
	for (let row = 0; row < a.rows; row += 1) {
		const from = row * width;
		for (let at = a.starts[row]!; at < a.starts[row + 1]!; at += 1) {
			const to = a.places[at]! * width;
			const value = a.values[at]!;
			for (let nth = 0; nth < width; nth += 1) product[to + nth]! += value * x[from + nth]!;
		}
	}
	return product;
}
