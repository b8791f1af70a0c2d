import type { ImportRecord } from '#lib/domain/import/import-record.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { deleteImportedListings, listWantedListings } from '#lib/server/data/imported-listings.ts';
import {
	deleteImportedOrganisations,
	listLivingOrganisations
} from '#lib/server/data/imported-organisations.ts';
import {
	countImported,
	findImport,
	lockImports,
	moveImport,
	recordImport
} from '#lib/server/data/imports.ts';
import { noteRemoved, noteStopped } from '#lib/server/data/import/undo-progress.ts';
import { giveWay } from './region/give-way.ts';

/** Rows of one transaction: others wait for it in an embedded database. */
const SLICE = 200;
/** Of those that people deal with, so many are named. */
const NAMED = 20;

/** What people deal with, and so does not just vanish. */
export interface InUse {
	readonly id: string;
	/** A listing's title, or an organisation's name. */
	readonly title: string;
	/** How many interests a listing has; 0 for organisations. */
	readonly interests: number;
}

/** How many there are, and the first of them. */
export interface AllInUse {
	readonly count: number;
	readonly first: readonly InUse[];
}

/** What became of an undo. */
export interface Undone {
	/**
	 * `cancelled` where rows are left that the same undo would take back, and `stopped` where that was asked for on the
	 * site.
	 */
	readonly ended: 'undone' | 'kept' | 'cancelled' | 'stopped';
	/** By this call. */
	readonly removed: number;
	readonly left: number;
	/** Stays because people deal with it. */
	readonly inUse: AllInUse;
}

export type UndoOutcome =
	| Result<Undone, 'no_such_import' | 'undone_before' | 'imported_again'>
	| { readonly ok: false; readonly failure: 'in_use'; readonly inUse: AllInUse };

export interface UndoOptions {
	/**
	 * What to do where people already deal with what was imported: nothing at all, take back the rest, or everything. What
	 * they begin to deal with meanwhile stays unless it is `remove`.
	 */
	readonly whenInUse: 'refuse' | 'keep' | 'remove';
	/** Ends it after the slice under way; the same call goes on later. */
	readonly signal?: AbortSignal;
	/** Called after each slice. */
	readonly onSlice?: (progress: { readonly removed: number; readonly of: number }) => Promise<void>;
}

/**
 * Takes back what an import brought, in slices, between which others have their turn. Broken off, by `signal` or by a stop
 * asked for on the site, what is removed stays removed, and the next call goes on. For the operator, as the system.
 */
export async function undoImport(
	db: Db,
	id: string,
	{ whenInUse, signal, onSlice }: UndoOptions,
	clock: () => Date
): Promise<UndoOutcome> {
	const begun = await db.transaction(JOBS, async (tx) => {
		await lockImports(tx);
		const found = await findImport(tx, id);
		if (found === null) return refuse('no_such_import');
		if (found.status === 'undone') return refuse('undone_before');
		const inUse = await listInUse(tx, found);
		if (inUse.count > 0 && whenInUse === 'refuse') {
			return { ok: false, failure: 'in_use', inUse } as const;
		}
		await moveImport(tx, id, [found.status], { status: 'undoing', at: clock() });
		return succeed({ found, of: await countImported(tx, id, found.content) });
	});
	if (!begun.ok) return begun;
	const { found, of } = begun.value;

	let removed = 0;
	for (;;) {
		let since = 0;
		const slice = await db
			.transaction(JOBS, async (tx) => {
				since = performance.now();
				await lockImports(tx);
				const gone = await deleteSlice(tx, found, whenInUse === 'remove' ? 'remove' : 'keep');
				const noted = await noteRemoved(tx, id, gone, clock());
				if (noted === null) throw new ImportedAgain();
				return { gone, ...noted };
			})
			.catch((cause: unknown) => {
				if (cause instanceof ImportedAgain) return null;
				throw cause;
			});
		if (slice === null) return refuse('imported_again');
		removed += slice.gone;
		await onSlice?.({ removed, of });
		const brokenOff = slice.isStopAsked ? 'stopped' : 'cancelled';
		if (slice.gone < SLICE || slice.isStopAsked || signal?.aborted === true)
			return db.transaction(JOBS, (tx) =>
				end(tx, found, { removed, whenInUse, brokenOff, now: clock() })
			);
		await giveWay(performance.now() - since);
	}
}

/** The same file was imported again while its import was undone; the slice is taken back. */
class ImportedAgain extends Error {}

interface Ending extends Pick<UndoOptions, 'whenInUse'> {
	readonly removed: number;
	/** What it is called where rows are left. */
	readonly brokenOff: 'cancelled' | 'stopped';
	readonly now: Date;
}

async function end(
	tx: Tx,
	found: ImportRecord,
	{ removed, whenInUse, brokenOff, now }: Ending
): Promise<UndoOutcome> {
	const { id } = found;
	await lockImports(tx);
	const left = await countImported(tx, id, found.content);
	const inUse = await listInUse(tx, found);
	const isAllKept = whenInUse !== 'remove' && left <= inUse.count;
	const ended = left === 0 ? 'undone' : isAllKept ? 'kept' : brokenOff;
	const isStill =
		ended === brokenOff
			? await noteStopped(tx, id, now)
			: await moveImport(tx, id, ['undoing'], {
					status: ended === 'undone' ? 'undone' : 'completed',
					at: now
				});
	if (!isStill) return refuse('imported_again');
	if (ended !== brokenOff) await recordImport(tx, id, 'import_undone', { removed, left });
	return succeed({ ended, removed, left, inUse });
}

async function listInUse(tx: Tx, { id, content }: ImportRecord): Promise<AllInUse> {
	if (content === 'listings') return listWantedListings(tx, id, NAMED);
	const { first, count } = await listLivingOrganisations(tx, id, NAMED);
	return { count, first: first.map((one) => ({ id: one.id, title: one.name, interests: 0 })) };
}

function deleteSlice(
	tx: Tx,
	{ id, content }: ImportRecord,
	inUse: 'keep' | 'remove'
): Promise<number> {
	return content === 'listings'
		? deleteImportedListings(tx, id, { wanted: inUse, limit: SLICE })
		: deleteImportedOrganisations(tx, id, { living: inUse, limit: SLICE });
}
