import type { ImportRow, ReadyRow, RefusedRow } from '#lib/domain/import/import-record.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	announceListings,
	findSameImport,
	insertImport,
	listBroughtIds,
	lockImports,
	recordImport,
	updateImport,
	type ImportTarget
} from '#lib/server/data/imports.ts';

/** A file, and what is to become of it. */
export interface ImportPlan {
	readonly target: ImportTarget;
	readonly fileName: string;
	/** Kept beside the import, to see later what was done. */
	readonly mapping: object;
	/** Rows of one transaction. */
	readonly batchSize: number;
}

export interface ImportCounts {
	readonly read: number;
	readonly imported: number;
	/** Brought by an earlier attempt that was broken off. */
	readonly brought: number;
	readonly refused: number;
}

export interface ImportHooks {
	/** Hears of every row that is refused, in the order of the file. */
	readonly onRefused: (row: RefusedRow) => void;
	/** Called after each batch is stored. */
	readonly onBatch: (counts: ImportCounts) => Promise<void>;
}

export interface FinishedImport {
	readonly id: string;
	readonly counts: ImportCounts;
}

/** @returns the rows that were not stored after all */
export type StoreRows<Draft> = (
	tx: Tx,
	importId: string,
	rows: readonly ReadyRow<Draft>[]
) => Promise<readonly RefusedRow[]>;

/**
 * Stores rows in batches, each in a transaction of the system. Broken off, it leaves whole batches behind, and goes
 * on with the next when the same file comes again.
 */
export async function runImport<Draft>(
	db: Db,
	plan: ImportPlan,
	rows: AsyncIterable<ImportRow<Draft>>,
	store: StoreRows<Draft>,
	{ onRefused, onBatch }: ImportHooks,
	clock: () => Date
): Promise<Result<FinishedImport, 'imported_before'>> {
	const { target, batchSize } = plan;
	const id = await db.transaction(JOBS, (tx) => begin(tx, plan, clock()));
	if (id === null) return refuse('imported_before');

	const seen = new Set<string>();
	const counts = { read: 0, imported: 0, brought: 0, refused: 0 };
	let batch: ReadyRow<Draft>[] = [];

	function turnDown(row: RefusedRow): void {
		counts.refused += 1;
		onRefused(row);
	}

	async function storeBatch(): Promise<void> {
		const stored = batch;
		batch = [];
		const outcome = await db.transaction(JOBS, async (tx) => {
			// Two processes that import one file take turns, and each passes over what the other brought.
			await lockImports(tx);
			const ids = stored.map(({ externalId }) => externalId);
			const brought =
				ids.length === 0 ? new Set() : await listBroughtIds(tx, id!, target.content, ids);
			const fresh = stored.filter(({ externalId }) => !brought.has(externalId));
			const refused = await store(tx, id!, fresh);
			await updateImport(tx, id!, {
				status: 'running',
				rowsRead: counts.read,
				rowsImported: counts.imported + counts.brought + stored.length - refused.length,
				rowsRefused: counts.refused + refused.length,
				finishedAt: null
			});
			if (target.content === 'listings') await announceListings(tx);
			return { brought: brought.size, imported: fresh.length - refused.length, refused };
		});
		counts.brought += outcome.brought;
		counts.imported += outcome.imported;
		for (const row of outcome.refused) turnDown(row);
		await onBatch({ ...counts });
	}

	for await (const row of rows) {
		counts.read += 1;
		if (row.outcome === 'refused') turnDown(row);
		else if (seen.has(row.externalId)) turnDown(refusedFor(row, 'external_id_twice', 'externalId'));
		else {
			seen.add(row.externalId);
			batch.push(row);
		}
		if (batch.length >= batchSize) await storeBatch();
	}
	await storeBatch();
	await db.transaction(JOBS, async (tx) => {
		const rowsImported = counts.imported + counts.brought;
		await updateImport(tx, id, {
			status: 'completed',
			rowsRead: counts.read,
			rowsImported,
			rowsRefused: counts.refused,
			finishedAt: clock()
		});
		await recordImport(tx, id, 'imported', { imported: rowsImported, refused: counts.refused });
	});
	return succeed({ id, counts });
}

/** A row that was ready and is refused after all. */
export function refusedFor(
	{ line, source }: ReadyRow<unknown>,
	code: string,
	field: string
): RefusedRow {
	return { outcome: 'refused', line, source, issues: [{ field, code, message: '' }] };
}

/** The id of the import to fill; null where the file was imported to its end before. */
async function begin(
	tx: Tx,
	{ target, fileName, mapping }: ImportPlan,
	createdAt: Date
): Promise<string | null> {
	await lockImports(tx);
	const same = await findSameImport(tx, target);
	if (same?.status === 'completed') return null;
	if (same !== null) return same.id;
	return (await insertImport(tx, target, { fileName, mapping, createdAt })).id;
}
