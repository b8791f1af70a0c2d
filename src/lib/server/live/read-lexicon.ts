import { combineEntries } from '#lib/domain/lexicon/combine-entries.ts';
import { DEFAULT_LEXICON, GLOSSARY } from '#lib/domain/lexicon/glossary.ts';
import { buildLexicon, type GlossaryEntry, type Lexicon } from '#lib/domain/lexicon/lexicon.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { listLexiconSources, pageLexiconEntries } from '#lib/server/data/lexicon/lexicon.ts';

const PAGE = 5000;

/** The lexicon of the region: our own glossary, and what it lacks from the dictionaries of the operator. */
export async function readLexicon(db: Db): Promise<Lexicon> {
	const sources = await db.transaction(JOBS, listLexiconSources);
	if (sources.length === 0) return DEFAULT_LEXICON;
	const dictionaries: (readonly GlossaryEntry[])[] = [];
	for (const { id } of sources) dictionaries.push(await readEntries(db, id));
	return buildLexicon(combineEntries(GLOSSARY, ...dictionaries));
}

/** Which dictionaries there are: the same text as long as none comes or goes. */
export async function nameDictionaries(db: Db): Promise<string> {
	const sources = await db.transaction(JOBS, listLexiconSources);
	return sources.map(({ id }) => id).join(' ');
}

async function readEntries(db: Db, sourceId: string): Promise<readonly GlossaryEntry[]> {
	const entries: GlossaryEntry[] = [];
	for (let after: string | null = null; ;) {
		const page = await db.transaction(JOBS, (tx) => pageLexiconEntries(tx, sourceId, after, PAGE));
		entries.push(...page);
		if (page.length < PAGE) return entries;
		after = page.at(-1)?.vietnamese ?? null;
	}
}
