import { createMatchIndex } from '#lib/domain/matching/index/match-index.ts';
import type { Lexicon } from '#lib/domain/matching/lexicon/lexicon.ts';
import { scoreBest } from '#lib/domain/matching/score-best.ts';
import { profileOfText } from './profile-of-text.ts';
import type { SearchEngine } from './search-engine.ts';
import type { TestText } from './test-set.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
/** Before the id of every offer, so that none is taken for the need itself. */
const OFFER = 'offer ';

/** The matching engine itself: documents are offers, queries are needs that are still being written. */
export const openOurs = (docs: readonly TestText[], lexicon: Lexicon): SearchEngine => {
	const index = createMatchIndex(lexicon);
	for (const doc of docs) index.put(profileOfText({ ...doc, id: OFFER + doc.id }, 'offer'));
	return {
		search(query, depth) {
			const need = profileOfText({ ...query, id: 'need' }, 'need');
			const options = { now: NOW, limit: depth, candidates: 120, least: 0 };
			return scoreBest(index, index.read(need), options).open.map(({ listing }) =>
				listing.id.slice(OFFER.length)
			);
		}
	};
};
