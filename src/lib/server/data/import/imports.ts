import { sql } from 'kysely';
import type {
	ImportContent,
	ImportRecord,
	ImportStatus
} from '#lib/domain/import/import-record.ts';
import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { Tx } from '#lib/server/data/db.ts';

/** What tells imports apart: the content of the file, and what it becomes. */
export interface ImportTarget {
	readonly content: ImportContent;
	readonly organisationId: string | null;
	readonly kind: ListingKind | null;
	readonly fileChecksum: string;
}

function selectImports(tx: Tx) {
	return tx
		.selectFrom('imports')
		.leftJoin('organisations', 'organisations.id', 'imports.organisationId')
		.select([
			'imports.id',
			'imports.content',
			'imports.status',
			'imports.fileName',
			'organisations.name as organisationName',
			'imports.kind',
			'imports.rowsRead',
			'imports.rowsImported',
			'imports.rowsRefused',
			'imports.rowsRemoved',
			'imports.createdAt',
			'imports.finishedAt',
			'imports.undoneAt',
			'imports.progressedAt',
			'imports.stopAskedAt',
			'imports.stoppedAt'
		]);
}

/** Newest first. */
export async function listImports(tx: Tx, limit: number): Promise<readonly ImportRecord[]> {
	return selectImports(tx).orderBy('imports.createdAt', 'desc').limit(limit).execute();
}

/** @returns null where there is none */
export async function findImport(tx: Tx, id: string): Promise<ImportRecord | null> {
	const found = await selectImports(tx).where('imports.id', '=', id).executeTakeFirst();
	return found ?? null;
}

/** The import of the same file into the same place that still stands, finished or not; null where there is none. */
export async function findSameImport(tx: Tx, target: ImportTarget): Promise<ImportRecord | null> {
	const found = await selectImports(tx)
		.where('imports.fileChecksum', '=', target.fileChecksum)
		.where('imports.content', '=', target.content)
		.where('imports.organisationId', 'is not distinct from', target.organisationId)
		.where('imports.kind', 'is not distinct from', target.kind)
		.where('imports.status', 'in', ['running', 'completed', 'undoing'])
		.orderBy('imports.createdAt', 'desc')
		.limit(1)
		.executeTakeFirst();
	return found ?? null;
}

/** Keeps two processes from importing the same file at the same moment, until the transaction ends. */
export async function lockImports(tx: Tx): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('imports'))`.execute(tx);
}

export async function insertImport(
	tx: Tx,
	target: ImportTarget,
	facts: { readonly fileName: string; readonly mapping: object; readonly createdAt: Date }
): Promise<{ readonly id: string }> {
	const { fileName, mapping, createdAt } = facts;
	return tx
		.insertInto('imports')
		.values({ ...target, fileName, mapping: JSON.stringify(mapping), createdAt })
		.returning('id')
		.executeTakeFirstOrThrow();
}

export interface ImportProgress {
	readonly status: ImportStatus;
	readonly rowsRead: number;
	readonly rowsImported: number;
	readonly rowsRefused: number;
	readonly finishedAt: Date | null;
	readonly progressedAt: Date;
}

/** @throws Error where the import was undone meanwhile, so that nothing more is stored of it */
export async function updateImport(tx: Tx, id: string, progress: ImportProgress): Promise<void> {
	const { numUpdatedRows } = await tx
		.updateTable('imports')
		.set(progress)
		.where('id', '=', id)
		.where('status', 'in', ['running', 'completed'])
		.executeTakeFirst();
	if (numUpdatedRows === 0n) throw new Error('This import was undone meanwhile.');
}

/**
 * Moves an import between its states where it is in one of `from`; a stop that was asked for or done is over.
 *
 * @returns whether it was
 */
export async function moveImport(
	tx: Tx,
	id: string,
	from: readonly ImportStatus[],
	to: {
		readonly status: ImportStatus;
		readonly at: Date;
		/** Defaults to what it was. */
		readonly rowsRemoved?: number;
	}
): Promise<boolean> {
	const { status, at, ...counted } = to;
	const { numUpdatedRows } = await tx
		.updateTable('imports')
		.set({
			...counted,
			status,
			undoneAt: status === 'undone' ? at : null,
			progressedAt: at,
			stopAskedAt: null,
			stoppedAt: null
		})
		.where('id', '=', id)
		.where('status', 'in', from)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** How many rows of an import are still there. */
export async function countImported(tx: Tx, id: string, content: ImportContent): Promise<number> {
	const { count } = await tx
		.selectFrom(content)
		.select((eb) => eb.fn.countAll<string>().as('count'))
		.where('importId', '=', id)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** Which of these rows the import has brought already. */
export async function listBroughtIds(
	tx: Tx,
	importId: string,
	content: ImportContent,
	externalIds: readonly string[]
): Promise<ReadonlySet<string>> {
	const rows = await tx
		.selectFrom(content)
		.select('externalId')
		.where('importId', '=', importId)
		.where('externalId', '=', sql<string>`any (${externalIds}::text[])`)
		.execute();
	return new Set(rows.flatMap(({ externalId }) => externalId ?? []));
}

/** Tells the running sites that many listings changed, once for all of them. */
export async function announceListings(tx: Tx): Promise<void> {
	await sql`select private.announce('listings')`.execute(tx);
}

/** Runs `work` so that, if it fails, what it did is undone and the transaction goes on. */
export async function attempt<Value>(tx: Tx, work: (tx: Tx) => Promise<Value>): Promise<Value> {
	await sql`savepoint attempt`.execute(tx);
	try {
		const value = await work(tx);
		await sql`release savepoint attempt`.execute(tx);
		return value;
	} catch (cause) {
		await sql`rollback to savepoint attempt`.execute(tx);
		throw cause;
	}
}

/** Keeps in the record of acts that an import was finished or undone. */
export async function recordImport(
	tx: Tx,
	importId: string,
	action: 'imported' | 'import_undone',
	detail: Readonly<Record<string, number | string | boolean>>
): Promise<void> {
	await tx
		.insertInto('auditEntries')
		.values((eb) => ({
			action,
			entity: 'import',
			entityId: importId,
			organisationId: eb.selectFrom('imports').select('organisationId').where('id', '=', importId),
			detail: JSON.stringify(detail)
		}))
		.execute();
}
