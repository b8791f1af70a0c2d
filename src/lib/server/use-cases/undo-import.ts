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
	announceListings,
	findImport,
	lockImports,
	markImportUndone,
	recordImport
} from '#lib/server/data/imports.ts';

/** What keeps an import from being undone without further ado. */
export interface InUse {
	readonly id: string;
	/** A listing's title, or an organisation's name. */
	readonly title: string;
	/** How many interests a listing has; 0 for organisations. */
	readonly interests: number;
}

export type UndoOutcome =
	| Result<{ readonly removed: number }, 'no_such_import' | 'undone_before'>
	| { readonly ok: false; readonly failure: 'in_use'; readonly inUse: readonly InUse[] };

export interface UndoOptions {
	/** What to do where people already deal with what was imported. */
	readonly whenInUse: 'refuse' | 'remove';
}

/** Takes back everything an import brought, in one act. For the operator, as the system. */
export async function undoImport(
	db: Db,
	id: string,
	{ whenInUse }: UndoOptions,
	now: Date
): Promise<UndoOutcome> {
	return db.transaction(JOBS, async (tx): Promise<UndoOutcome> => {
		await lockImports(tx);
		const found = await findImport(tx, id);
		if (found === null) return refuse('no_such_import');
		if (found.status === 'undone') return refuse('undone_before');
		const inUse = await listInUse(tx, found);
		if (inUse.length > 0 && whenInUse === 'refuse') return { ok: false, failure: 'in_use', inUse };

		const removed =
			found.content === 'listings'
				? await deleteImportedListings(tx, id)
				: await deleteImportedOrganisations(tx, id);
		await markImportUndone(tx, id, now);
		await recordImport(tx, id, 'import_undone', { removed, inUse: inUse.length });
		await announceListings(tx);
		return succeed({ removed });
	});
}

async function listInUse(tx: Tx, { id, content }: ImportRecord): Promise<readonly InUse[]> {
	if (content === 'listings') return listWantedListings(tx, id);
	const living = await listLivingOrganisations(tx, id);
	return living.map((one) => ({ id: one.id, title: one.name, interests: 0 }));
}
