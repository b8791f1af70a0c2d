import lunr from 'lunr';
import { countWords, type EnglishPipeline, peerText } from './peer-words.ts';
import type { OpenEngine } from './search-engine.ts';

/** lunr 2.3.9 at its best plain setting: every word of the query is wanted, boosted by how often it is said. */
export const openLunr: OpenEngine = (docs) => {
	const index = lunr((builder) => {
		// Its own pipeline has been through the English words already.
		builder.pipeline.reset();
		builder.searchPipeline.reset();
		builder.ref('id');
		builder.field('title');
		builder.field('text');
		for (const doc of docs) builder.add(peerText(doc, throughLunr));
	});
	return {
		search: (query, depth) =>
			index
				.query((asked) => {
					for (const [word, boost] of countWords(query, throughLunr)) {
						asked.term(lunr.tokenizer(word), { boost, usePipeline: false });
					}
				})
				.slice(0, depth)
				.map(({ ref }) => ref)
	};
};

const throughLunr: EnglishPipeline = (word) => {
	const token = lunr.stopWordFilter(new lunr.Token(word, {}));
	return token ? lunr.stemmer(token).toString() : null;
};
