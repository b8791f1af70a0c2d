import lunr from 'lunr';
import { countWords, foldDocument } from './count-words.ts';
import type { OpenEngine } from './search-engine.ts';

/** lunr 2.3.9 at its best plain setting: every word of the query is wanted, boosted by how often it is said. */
export const openLunr: OpenEngine = (docs) => {
	const index = lunr((builder) => {
		builder.ref('id');
		builder.field('title');
		builder.field('text');
		for (const doc of docs) builder.add(foldDocument(doc));
	});
	return {
		search: (query, depth) =>
			index
				.query((asked) => {
					for (const [word, boost] of countWords(query)) {
						asked.term(lunr.tokenizer(word), { boost, usePipeline: true });
					}
				})
				.slice(0, depth)
				.map(({ ref }) => ref)
	};
};
