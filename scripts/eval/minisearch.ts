import MiniSearch from 'minisearch';
import { stemEnglish } from '#lib/domain/matching/text/stem-english.ts';
import { ENGLISH_STOP_WORDS } from '#lib/domain/matching/text/stop-words.ts';
import { countWords, foldDocument } from './count-words.ts';
import type { OpenEngine } from './search-engine.ts';
import type { TestText } from './test-set.ts';

const TITLE_BOOST = 3;

/** minisearch 7.2.0 with stop words and a stemmer, which it does not bring itself. */
export const openMinisearch: OpenEngine = (docs) => {
	const index = new MiniSearch<TestText>({
		fields: ['title', 'text'],
		processTerm: (term) => {
			const folded = term.toLowerCase();
			return ENGLISH_STOP_WORDS.has(folded) ? null : stemEnglish(folded);
		}
	});
	index.addAll(docs.map(foldDocument));
	return {
		search(query, depth) {
			const counts = new Map<string, number>();
			for (const [word, count] of countWords(query)) {
				const stem = stemEnglish(word);
				counts.set(stem, (counts.get(stem) ?? 0) + count);
			}
			return index
				.search([...countWords(query).keys()].join(' '), {
					boost: { title: TITLE_BOOST },
					boostTerm: (term) => counts.get(term) ?? 1
				})
				.slice(0, depth)
				.map(({ id }) => String(id));
		}
	};
};
