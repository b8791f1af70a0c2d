import { sql } from 'kysely';
import type { GlossaryEntry } from '#lib/domain/lexicon/lexicon.ts';
import type { LexiconSource } from '#lib/domain/lexicon/lexicon-source.ts';
import type { Tx } from '#lib/server/data/db.ts';

/** A dictionary before its entries are stored. */
export interface NewLexiconSource extends Omit<LexiconSource, 'id'> {
	readonly fileChecksum: string;
}

/** The complete ones, in the order in which they came. */
export async function listLexiconSources(tx: Tx): Promise<readonly LexiconSource[]> {
	return tx
		.selectFrom('lexiconSources')
		.select([
			'id',
			'name',
			'licence',
			'attribution',
			'fileName',
			'entries',
			'linesRefused',
			'importedAt'
		])
		.where('isComplete', '=', true)
		.orderBy('importedAt')
		.orderBy('id')
		.execute();
}

/** Those that share the name or the file with a new one, also incomplete ones. */
export async function findLikeSources(
	tx: Tx,
	{ name, fileChecksum }: Pick<NewLexiconSource, 'name' | 'fileChecksum'>
): Promise<
	readonly { readonly id: string; readonly fileChecksum: string; readonly isComplete: boolean }[]
> {
	return tx
		.selectFrom('lexiconSources')
		.select(['id', 'fileChecksum', 'isComplete'])
		.where((eb) => eb.or([eb('name', '=', name), eb('fileChecksum', '=', fileChecksum)]))
		.execute();
}

export async function insertLexiconSource(
	tx: Tx,
	source: NewLexiconSource
): Promise<{ readonly id: string }> {
	return tx.insertInto('lexiconSources').values(source).returning('id').executeTakeFirstOrThrow();
}

export async function insertLexiconEntries(
	tx: Tx,
	sourceId: string,
	entries: readonly GlossaryEntry[]
): Promise<void> {
	await tx
		.insertInto('lexiconEntries')
		.values(
			entries.map(({ vietnamese, english, domain }) => ({
				sourceId,
				phrase: vietnamese,
				alternatives: [...english],
				domain
			}))
		)
		.execute();
}

export async function completeLexiconSource(tx: Tx, id: string): Promise<void> {
	await tx
		.updateTable('lexiconSources')
		.set({ isComplete: true })
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
}

/** With its entries. @returns how many entries it had; null where there is no such dictionary */
export async function deleteLexiconSource(tx: Tx, id: string): Promise<number | null> {
	const gone = await tx
		.deleteFrom('lexiconSources')
		.where('id', '=', id)
		.returning('entries')
		.executeTakeFirst();
	return gone?.entries ?? null;
}

/** A part of a dictionary's entries by phrase, from behind `after`; null begins with the first. */
export async function pageLexiconEntries(
	tx: Tx,
	sourceId: string,
	after: string | null,
	limit: number
): Promise<readonly GlossaryEntry[]> {
	const rows = await tx
		.selectFrom('lexiconEntries')
		.select(['phrase', 'alternatives', 'domain'])
		.where('sourceId', '=', sourceId)
		.$if(after !== null, (query) => query.where('phrase', '>', after!))
		.orderBy('phrase')
		.limit(limit)
		.execute();
	return rows.map(({ phrase, alternatives, domain }) => ({
		vietnamese: phrase,
		english: alternatives,
		domain
	}));
}

/** Keeps two processes from storing dictionaries at the same moment, until the transaction ends. */
export async function lockLexicon(tx: Tx): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('lexicon'))`.execute(tx);
}

/** Keeps in the record of acts that a dictionary came or went. */
export async function recordLexicon(
	tx: Tx,
	id: string,
	action: 'imported' | 'import_undone',
	entries: number
): Promise<void> {
	await tx
		.insertInto('auditEntries')
		.values({
			action,
			entity: 'lexicon_source',
			entityId: id,
			detail: JSON.stringify({ entries })
		})
		.execute();
}
