import type { ImportRecord } from '#lib/domain/import/import-record.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	deleteImportedListings,
	listWantedListings
} from '#lib/server/data/import/imported-listings.ts';
import {
	countBareEntries,
	deleteImportedOrganisations,
	listLivingOrganisations
} from '#lib/server/data/import/imported-organisations.ts';
import {
	countImported,
	findImport,
	lockImports,
	moveImport,
	recordImport
} from '#lib/server/data/import/imports.ts';
import { noteRemoved, noteStopped } from '#lib/server/data/import/undo-progress.ts';
import { giveWay } from '#lib/server/use-cases/background/give-way.ts';

/** Rows of one transaction: others wait for it in an embedded database. */
const SLICE = 200;
/** The most listings or organisations in use that are named. */
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
	/** Those that an import of listings made for its rows; an import of organisations made none besides. */
	readonly entries: {
		/** By this call. */
		readonly removed: number;
		/** Stay, whatever was asked for: somebody joined them, or something else hangs on them by now. */
		readonly kept: AllInUse;
	};
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
	let entriesRemoved = 0;
	for (;;) {
		let since = 0;
		const slice = await db
			.transaction(JOBS, async (tx) => {
				since = performance.now();
				await lockImports(tx);
				const gone = await deleteSlice(tx, found, whenInUse === 'remove' ? 'remove' : 'keep');
				const entries = gone < SLICE ? await deleteEntries(tx, found) : 0;
				const noted = await noteRemoved(tx, id, gone, clock());
				if (noted === null) throw new ImportedAgain();
				return { gone, entries, ...noted };
			})
			.catch((cause: unknown) => {
				if (cause instanceof ImportedAgain) return null;
				throw cause;
			});
		if (slice === null) return refuse('imported_again');
		removed += slice.gone;
		entriesRemoved += slice.entries;
		await onSlice?.({ removed, of });
		const brokenOff = slice.isStopAsked ? 'stopped' : 'cancelled';
		const isThrough = slice.gone < SLICE && slice.entries < SLICE;
		if (isThrough || slice.isStopAsked || signal?.aborted === true)
			return db.transaction(JOBS, (tx) =>
				end(tx, found, { removed, entriesRemoved, whenInUse, brokenOff, now: clock() })
			);
		await giveWay(performance.now() - since);
	}
}

/** The same file was imported again while its import was undone; the slice is taken back. */
class ImportedAgain extends Error {}

interface Ending extends Pick<UndoOptions, 'whenInUse'> {
	readonly removed: number;
	readonly entriesRemoved: number;
	/** What it is called where rows are left. */
	readonly brokenOff: 'cancelled' | 'stopped';
	readonly now: Date;
}

async function end(
	tx: Tx,
	found: ImportRecord,
	{ removed, entriesRemoved, whenInUse, brokenOff, now }: Ending
): Promise<UndoOutcome> {
	const { id, content } = found;
	await lockImports(tx);
	const entriesLeft = content === 'listings' ? await countBareEntries(tx, id) : 0;
	const left = (await countImported(tx, id, content)) + entriesLeft;
	const inUse = await listInUse(tx, found);
	const isAllKept = whenInUse !== 'remove' && left <= inUse.count && entriesLeft === 0;
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
	const kept = content === 'listings' ? await listLiving(tx, id) : { count: 0, first: [] };
	return succeed({ ended, removed, left, inUse, entries: { removed: entriesRemoved, kept } });
}

async function listInUse(tx: Tx, { id, content }: ImportRecord): Promise<AllInUse> {
	return content === 'listings' ? listWantedListings(tx, id, NAMED) : listLiving(tx, id);
}

async function listLiving(tx: Tx, id: string): Promise<AllInUse> {
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

/** The organisations that an import of listings made for its rows, once nothing hangs on them. @returns how many */
async function deleteEntries(tx: Tx, { id, content }: ImportRecord): Promise<number> {
	if (content !== 'listings') return 0;
	return deleteImportedOrganisations(tx, id, { living: 'keep', limit: SLICE });
}
