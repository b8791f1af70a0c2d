import type { Lexicon } from '#lib/domain/lexicon/lexicon.ts';
import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import { createMatchIndex } from '#lib/domain/matching/index/match-index.ts';
import { scoreBest } from '#lib/domain/matching/score-best.ts';
import { OFFER, openNearness } from './nearness.ts';
import { profileOfText } from './profile-of-text.ts';
import type { SearchEngine } from './search-engine.ts';
import type { TestText } from './test-set.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
/** The matching engine itself: documents are offers, queries are needs that are still being written. */
export const openOurs = async (
	docs: readonly TestText[],
	lexicon: Lexicon,
	openEmbedder: (texts: readonly string[]) => Embedder
): Promise<SearchEngine> => {
	const index = createMatchIndex(lexicon);
	for (const doc of docs) index.put(profileOfText({ ...doc, id: OFFER + doc.id }, 'offer'));
	const near = await openNearness(docs, openEmbedder);
	return {
		async search(query, depth) {
			const need = profileOfText({ ...query, id: 'need' }, 'need');
			const nearness = await near(query);
			const options = { now: NOW, limit: depth, candidates: 120, least: 0, nearness };
			return scoreBest(index, index.read(need), options).open.map(({ listing }) =>
				listing.id.slice(OFFER.length)
			);
		}
	};
};
