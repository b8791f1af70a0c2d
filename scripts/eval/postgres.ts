import { PGlite } from '@electric-sql/pglite';
import { guessLanguage } from '#lib/domain/matching/text/language.ts';
import { foldDocument } from './count-words.ts';
import type { OpenEngine } from './search-engine.ts';
import type { TestText } from './test-set.ts';

const AT_ONCE = 500;

/**
 * PostgreSQL's own full text search in the embedded database, at its best plain setting: any word may match,
 * `ts_rank` with titles weighted up and divided by 1 + the logarithm of the length.
 */
export const openPostgres: OpenEngine = async (docs) => {
	const db = await PGlite.create();
	await db.exec('create table docs (place integer primary key, words tsvector not null)');
	for (let from = 0; from < docs.length; from += AT_ONCE) {
		const rows = docs.slice(from, from + AT_ONCE).map((doc, at) => {
			const { title, text } = foldDocument(doc);
			return { place: from + at, configuration: configurationOf(doc), title, text };
		});
		await db.query(
			`insert into docs (place, words)
			select place,
				setweight(to_tsvector(configuration::regconfig, title), 'A')
				|| setweight(to_tsvector(configuration::regconfig, text), 'D')
			from json_to_recordset($1) as given(place integer, configuration text, title text, text text)`,
			[rows]
		);
	}
	await db.exec('create index docs_words on docs using gin (words); analyze docs');
	return {
		async search(query, depth) {
			const { title, text } = foldDocument(query);
			const { rows } = await db.query<{ place: number }>(
				`select docs.place
				from docs, (
					select string_agg(quote_literal(lexeme), ' | ')::tsquery as words
					from unnest(to_tsvector($1::regconfig, $2)) as said(lexeme)
				) as asked
				where docs.words @@ asked.words
				order by ts_rank(docs.words, asked.words, 1) desc, docs.place
				limit $3`,
				[configurationOf(query), `${title}\n${text}`, depth]
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
