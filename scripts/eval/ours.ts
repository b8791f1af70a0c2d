import { createMatchIndex } from '#lib/domain/matching/index/match-index.ts';
import { compareScored } from '#lib/domain/matching/order.ts';
import { pairUp } from '#lib/domain/matching/pair.ts';
import { scoreCandidate } from '#lib/domain/matching/scored-pair.ts';
import { profileOfText } from './profile-of-text.ts';
import type { OpenEngine } from './search-engine.ts';

/** How many candidates the index is asked for, of which the best are shown: as many as a listing is matched against. */
const CANDIDATES = 480;
const NOW = new Date('2026-01-01T00:00:00Z');
/** Before the id of every offer, so that none is taken for the need itself. */
const OFFER = 'offer ';

/** The matching engine itself: documents are offers, queries are needs that are still being written. */
export const openOurs: OpenEngine = (docs) => {
	const index = createMatchIndex();
	for (const doc of docs) index.put(profileOfText({ ...doc, id: OFFER + doc.id }, 'offer'));
	return {
		search(query, depth) {
			const need = profileOfText({ ...query, id: 'need' }, 'need');
			return index
				.search(index.read(need), CANDIDATES)
				.flatMap(({ listing, text }) => {
					const scored = scoreCandidate(listing, pairUp(need, listing, NOW), text);
					return scored ? [scored] : [];
				})
				.sort(compareScored)
				.slice(0, depth)
				.map(({ listing }) => listing.id.slice(OFFER.length));
		}
	};
};
