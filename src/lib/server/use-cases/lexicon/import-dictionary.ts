import type { GlossaryEntry } from '#lib/domain/lexicon/lexicon.ts';
import type { LexiconSource } from '#lib/domain/lexicon/lexicon-source.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { announceListings } from '#lib/server/data/import/imports.ts';
import {
	completeLexiconSource,
	deleteLexiconSource,
	findLikeSources,
	insertLexiconEntries,
	insertLexiconSource,
	lockLexicon,
	recordLexicon,
	type NewLexiconSource
} from '#lib/server/data/lexicon/lexicon.ts';

export interface DictionaryImport extends Omit<LexiconSource, 'id' | 'entries' | 'importedAt'> {
	readonly fileChecksum: string;
}

/** Entries of one transaction, so that a site on the same database is kept waiting for moments only. */
const BATCH = 1000;

/**
 * Stores a dictionary for the pivot between the languages. For the operator, as the system. One that breaks off is
 * not used, and is replaced when the same file or name comes again.
 */
export async function importDictionary(
	db: Db,
	dictionary: DictionaryImport,
	entries: readonly GlossaryEntry[],
	onBatch: (stored: number) => void,
	now: Date
): Promise<Result<{ readonly id: string }, 'imported_before' | 'name_taken'>> {
	const begun = await db.transaction(JOBS, (tx) =>
		begin(tx, { ...dictionary, entries: entries.length, importedAt: now })
	);
	if (!begun.ok) return begun;
	const { id } = begun.value;
	for (let start = 0; start < entries.length; start += BATCH) {
		const batch = entries.slice(start, start + BATCH);
		await db.transaction(JOBS, (tx) => insertLexiconEntries(tx, id, batch));
		onBatch(start + batch.length);
	}
	await db.transaction(JOBS, async (tx) => {
		await completeLexiconSource(tx, id);
		await recordLexicon(tx, id, 'imported', entries.length);
		await announceListings(tx);
	});
	return begun;
}

async function begin(
	tx: Tx,
	source: NewLexiconSource
): Promise<Result<{ readonly id: string }, 'imported_before' | 'name_taken'>> {
	await lockLexicon(tx);
	for (const like of await findLikeSources(tx, source)) {
		if (!like.isComplete) await deleteLexiconSource(tx, like.id);
		else if (like.fileChecksum === source.fileChecksum) return refuse('imported_before');
		else return refuse('name_taken');
	}
	return succeed(await insertLexiconSource(tx, source));
}
