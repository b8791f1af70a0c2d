import type { ImportRow, ReadyRow, RefusedRow } from '#lib/domain/import/import-record.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	findSameImport,
	insertImport,
	listBroughtIds,
	lockImports,
	moveImport,
	recordImport,
	updateImport,
	type ImportTarget
} from '#lib/server/data/import/imports.ts';
import { giveWay } from '#lib/server/use-cases/background/give-way.ts';
import { createSliceSize } from '#lib/server/use-cases/background/slice-size.ts';
import { refusedFor } from './known-codes.ts';

/** A file, and what is to become of it. */
export interface ImportPlan {
	/** Where the rows go; may store what has to be there first. */
	readonly openTarget: (tx: Tx) => Promise<ImportTarget>;
	readonly fileName: string;
	/** Kept beside the import, to see later what was done. */
	readonly mapping: object;
	/** Rows of one transaction at most; see `createSliceSize`. */
	readonly batchSize: number;
	/** `try` does all that `store` does and takes each batch back, so that it refuses the same rows. */
	readonly mode: 'store' | 'try';
}

export interface ImportCounts {
	readonly read: number;
	readonly imported: number;
	/** Brought by an earlier attempt that was broken off. */
	readonly brought: number;
	readonly refused: number;
}

export interface ImportHooks {
	/** Takes every row that is refused, those of a batch in the order of the file. */
	readonly onRefused: (row: RefusedRow) => void;
	/** Called after each batch is stored. */
	readonly onBatch: (counts: ImportCounts) => Promise<void>;
}

export interface FinishedImport {
	/** Null where it was only tried. */
	readonly id: string | null;
	readonly counts: ImportCounts;
}

/** The import that rows are stored for. */
export interface OpenImport {
	readonly importId: string;
	readonly target: ImportTarget;
}

/** @returns the rows that were not stored after all */
export type StoreRows<Draft> = (
	tx: Tx,
	into: OpenImport,
	rows: readonly ReadyRow<Draft>[]
) => Promise<readonly RefusedRow[]>;

/**
 * Stores rows in batches, each in a transaction of the system, and leaves two thirds of the time to others. Broken off, it
 * leaves whole batches behind, and goes on with the next when the same file comes again.
 */
export async function runImport<Draft>(
	db: Db,
	plan: ImportPlan,
	rows: AsyncIterable<ImportRow<Draft>>,
	store: StoreRows<Draft>,
	{ onRefused, onBatch }: ImportHooks,
	clock: () => Date
): Promise<Result<FinishedImport, 'imported_before'>> {
	const { batchSize, mode } = plan;
	const opened = await transact(db, mode, (tx) => begin(tx, plan, clock()));
	if (opened === null) return refuse('imported_before');

	const size = createSliceSize(batchSize);
	const seen = new Set<string>();
	const counts = { read: 0, imported: 0, brought: 0, refused: 0 };
	let batch: ReadyRow<Draft>[] = [];

	function turnDown(row: RefusedRow): void {
		counts.refused += 1;
		onRefused(row);
	}

	async function storeBatch(): Promise<void> {
		const ready = batch;
		batch = [];
		let begun = 0;
		const outcome = await transact(db, mode, async (tx) => {
			// Waiting for one's turn was giving way already.
			begun = performance.now();
			// Two processes that import one file take turns, and each passes over what the other brought.
			await lockImports(tx);
			const into = mode === 'store' ? opened! : (await begin(tx, plan, clock()))!;
			const brought = await listBroughtIds(
				tx,
				into.importId,
				into.target.content,
				ready.map(({ externalId }) => externalId)
			);
			const fresh = ready.filter(({ externalId }) => !brought.has(externalId));
			const refused = await store(tx, into, fresh);
			await updateImport(tx, into.importId, {
				status: 'running',
				rowsRead: counts.read,
				rowsImported: counts.imported + counts.brought + ready.length - refused.length,
				rowsRefused: counts.refused + refused.length,
				finishedAt: null,
				progressedAt: clock()
			});
			return { brought: brought.size, imported: fresh.length - refused.length, refused };
		});
		counts.brought += outcome.brought;
		counts.imported += outcome.imported;
		for (const row of outcome.refused.toSorted((one, other) => one.line - other.line))
			turnDown(row);
		size.note(ready.length, performance.now() - begun);
		await onBatch({ ...counts });
		await giveWay(2 * (performance.now() - begun));
	}

	for await (const row of rows) {
		counts.read += 1;
		if (row.outcome === 'refused') turnDown(row);
		else if (seen.has(row.externalId)) turnDown(refusedFor(row, 'external_id_twice', 'externalId'));
		else {
			seen.add(row.externalId);
			batch.push(row);
		}
		if (batch.length >= size.rows) await storeBatch();
	}
	await storeBatch();
	if (mode === 'try') return succeed({ id: null, counts });
	const id = opened.importId;
	await db.transaction(JOBS, async (tx) => {
		const rowsImported = counts.imported + counts.brought;
		const finishedAt = clock();
		await updateImport(tx, id, {
			status: 'completed',
			rowsRead: counts.read,
			rowsImported,
			rowsRefused: counts.refused,
			finishedAt,
			progressedAt: finishedAt
		});
		await recordImport(tx, id, 'imported', { imported: rowsImported, refused: counts.refused });
	});
	return succeed({ id, counts });
}

/** Carries what was found out of a transaction that is taken back. */
class TakenBack<Value> extends Error {
	readonly value: Value;

	constructor(value: Value) {
		super('Only tried.');
		this.value = value;
	}
}

async function transact<Value>(
	db: Db,
	mode: ImportPlan['mode'],
	work: (tx: Tx) => Promise<Value>
): Promise<Value> {
	if (mode === 'store') return db.transaction(JOBS, work);
	try {
		return await db.transaction(JOBS, async (tx) => {
			throw new TakenBack(await work(tx));
		});
	} catch (cause) {
		if (cause instanceof TakenBack) return cause.value as Value;
		throw cause;
	}
}

/** The import to fill; null where the file was imported to its end before. */
async function begin(
	tx: Tx,
	{ openTarget, fileName, mapping }: ImportPlan,
	createdAt: Date
): Promise<OpenImport | null> {
	await lockImports(tx);
	const target = await openTarget(tx);
	const same = await findSameImport(tx, target);
	if (same?.status === 'completed') return null;
	if (same !== null) {
		// Whoever imports again what is being undone wants it after all: what was taken back is brought again.
		await moveImport(tx, same.id, ['undoing'], {
			status: 'running',
			at: createdAt,
			rowsRemoved: 0
		});
		return { importId: same.id, target };
	}
	const { id } = await insertImport(tx, target, { fileName, mapping, createdAt });
	return { importId: id, target };
}
