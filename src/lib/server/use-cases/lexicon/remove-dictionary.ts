import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { announceListings } from '#lib/server/data/import/imports.ts';
import {
	deleteLexiconSource,
	lockLexicon,
	recordLexicon
} from '#lib/server/data/lexicon/lexicon.ts';

/** Takes a dictionary back with all its entries. For the operator, as the system. */
export function removeDictionary(
	db: Db,
	id: string
): Promise<Result<{ readonly removed: number }, 'no_such_dictionary'>> {
	return db.transaction(JOBS, async (tx) => {
		await lockLexicon(tx);
		const removed = await deleteLexiconSource(tx, id);
		if (removed === null) return refuse('no_such_dictionary');
		await recordLexicon(tx, id, 'import_undone', removed);
		await announceListings(tx);
		return succeed({ removed });
	});
}
