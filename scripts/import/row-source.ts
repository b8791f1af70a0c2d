import type { SourceRow } from '#lib/domain/import/source-row.ts';

/** A row, or what stands in its place and why it is none. */
export type ReadRow =
	| { readonly ok: true; readonly row: SourceRow }
	| { readonly ok: false; readonly line: number; readonly code: string; readonly text: string };

/** The rows of a file, readable as often as wanted. */
export interface RowSource {
	/** In the order of the file; of JSON Lines those of its first rows. */
	readonly columns: readonly string[];
	/** @throws ImportRefused where the file cannot be read to its end */
	rows(): AsyncIterable<ReadRow>;
	/** How much of the file the last reading has seen, in [0, 1]. */
	readShare(): number;
}

/** Longer than any row that holds a listing; a quote that is never closed makes one of the rest of the file. */
export const LONGEST_ROW = 1024 * 1024;
export const MOST_COLUMNS = 1000;
/** Names that would mean the inside of an object, not a column. */
export const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__']);
