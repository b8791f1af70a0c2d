type Scalar = string | number | boolean | null;

/** What one cell of a file holds; a list only where the format has lists. */
export type Cell = Scalar | readonly Scalar[];

/** One row of a file, as it was read. */
export interface SourceRow {
	/** Where it begins in the file, from 1. */
	readonly line: number;
	readonly cells: ReadonlyMap<string, Cell>;
}

/** The filled values of a cell as text. */
export function textsOf(cell: Cell | undefined): readonly string[] {
	const values = Array.isArray(cell) ? (cell as readonly Scalar[]) : [cell as Scalar | undefined];
	return values
		.filter((value) => value !== null && value !== undefined)
		.map((value) => String(value).trim())
		.filter((text) => text !== '');
}
