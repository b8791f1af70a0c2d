import { PGlite } from '@electric-sql/pglite';
import { guessLanguage } from '#lib/domain/text/language/language.ts';
import type { OpenEngine } from './search-engine.ts';
import type { TestText } from './test-set.ts';

const AT_ONCE = 500;

/**
 * PostgreSQL's own full text search in the embedded database, at its best plain setting: any word may match, marks count,
 * `ts_rank` with titles and texts weighed alike and divided by 1 + the logarithm of the length.
 */
export const openPostgres: OpenEngine = async (docs) => {
	const db = await PGlite.create();
	await db.exec('create table docs (place integer primary key, words tsvector not null)');
	for (let from = 0; from < docs.length; from += AT_ONCE) {
		const rows = docs.slice(from, from + AT_ONCE).map((doc, at) => {
			const words = `${doc.title}\n${doc.text}`.normalize('NFC');
			return { place: from + at, configuration: configurationOf(doc), words };
		});
		await db.query(
			`insert into docs (place, words)
			select place, to_tsvector(configuration::regconfig, words)
			from json_to_recordset($1) as given(place integer, configuration text, words text)`,
			[rows]
		);
	}
	await db.exec('create index docs_words on docs using gin (words); analyze docs');
	return {
		async search(query, depth) {
			const asked = `${query.title}\n${query.text}`.normalize('NFC');
			const { rows } = await db.query<{ place: number }>(
				`select docs.place
				from docs, (
					select string_agg(quote_literal(lexeme), ' | ')::tsquery as words
					from unnest(to_tsvector($1::regconfig, $2)) as said(lexeme)
				) as asked
				where docs.words @@ asked.words
				order by ts_rank(docs.words, asked.words, 1) desc, docs.place
				limit $3`,
				[configurationOf(query), asked, depth]
			);
			return rows.map(({ place }) => docs[place]!.id);
		},
		close: () => db.close()
	};
};

/** PostgreSQL has no dictionary for Vietnamese. */
function configurationOf({ title, text }: TestText): string {
	return guessLanguage(`${title}\n${text}`) === 'vi' ? 'simple' : 'english';
}
