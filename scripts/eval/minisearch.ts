import MiniSearch from 'minisearch';
import { stemEnglish } from '#lib/domain/text/language/stem-english.ts';
import { ENGLISH_STOP_WORDS } from '#lib/domain/text/language/stop-words.ts';
import { countWords, type EnglishPipeline, peerText } from './peer-words.ts';
import type { OpenEngine } from './search-engine.ts';
import type { TestText } from './test-set.ts';

const TITLE_BOOST = 3;

/** minisearch 7.2.0 with stop words and a stemmer for English, which it does not bring itself. */
export const openMinisearch: OpenEngine = (docs) => {
	const index = new MiniSearch<TestText>({
		fields: ['title', 'text'],
		tokenize: splitAtBlanks,
		processTerm: (term) => term
	});
	index.addAll(docs.map((doc) => peerText(doc, stopAndStem)));
	return {
		search(query, depth) {
			const counts = countWords(query, stopAndStem);
			return index
				.search([...counts.keys()].join(' '), {
					boost: { title: TITLE_BOOST },
					boostTerm: (term) => counts.get(term) ?? 1
				})
				.slice(0, depth)
				.map(({ id }) => String(id));
		}
	};
};

const splitAtBlanks = (text: string) => text.split(' ').filter((word) => word !== '');

const stopAndStem: EnglishPipeline = (word) =>
	ENGLISH_STOP_WORDS.has(word) ? null : stemEnglish(word);
