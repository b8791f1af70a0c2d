import type { ListingKind } from '../listing/listing.ts';

export type ImportContent = 'listings' | 'organisations';
/**
 * `running` also is what became of an import that was broken off: the same file goes on with it. `undoing` is one that is
 * taken back row by row, or whose undo was broken off: either goes on when it is asked for again.
 */
export type ImportStatus = 'running' | 'completed' | 'failed' | 'undoing' | 'undone';

/** An import as it stands in the database. */
export interface ImportRecord {
	readonly id: string;
	readonly content: ImportContent;
	readonly status: ImportStatus;
	readonly fileName: string;
	/** Whose listings; null for organisations. */
	readonly organisationName: string | null;
	readonly kind: ListingKind | null;
	readonly rowsRead: number;
	readonly rowsImported: number;
	readonly rowsRefused: number;
	/** By undoing, so far. */
	readonly rowsRemoved: number;
	readonly createdAt: Date;
	readonly finishedAt: Date | null;
	readonly undoneAt: Date | null;
	/** When rows were last stored or taken back; null where that was not kept yet. */
	readonly progressedAt: Date | null;
	/** When a stop of the undo under way was asked for. */
	readonly stopAskedAt: Date | null;
	/** When the undo was broken off; the next one goes on. */
	readonly stoppedAt: Date | null;
}

export interface RowIssue {
	/** Of the listing or organisation; empty for the row as a whole. */
	readonly field: string;
	/** As in answers of the API, such as `too_small`. */
	readonly code: string;
	/** A sentence, where there is one. */
	readonly message: string;
	/** The name of what the code speaks of, such as an organisation; undefined where it speaks of the row. */
	readonly about?: string;
}

/** A row that can be stored. */
export interface ReadyRow<Draft> {
	readonly outcome: 'ready';
	readonly line: number;
	readonly externalId: string;
	readonly draft: Draft;
	/** The row as it was, to be given back if it is refused after all. */
	readonly source: string;
}

export interface RefusedRow {
	readonly outcome: 'refused';
	readonly line: number;
	readonly issues: readonly RowIssue[];
	readonly source: string;
}

export type ImportRow<Draft> = ReadyRow<Draft> | RefusedRow;
