import type { LexiconSource } from '#lib/domain/lexicon/lexicon-source.ts';
import type { Db } from '#lib/server/data/db.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import { listLexiconSources } from '#lib/server/data/lexicon/lexicon.ts';

/** The dictionaries that matching uses, with licence and attribution, which are for everybody to see. */
export function listDictionaries(db: Db): Promise<readonly LexiconSource[]> {
	return db.transaction(ANONYMOUS, listLexiconSources);
}
