import { draftProfile } from '#lib/domain/matching/draft-profile.ts';
import { createMatchIndex } from '#lib/domain/matching/index/match-index.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import { compareScored } from '#lib/domain/matching/order.ts';
import { pairUp } from '#lib/domain/matching/pair.ts';
import { scoreCandidate } from '#lib/domain/matching/scored-pair.ts';
import { guessLanguage } from '#lib/domain/matching/text/language.ts';
import type { OpenEngine } from './search-engine.ts';
import type { TestText } from './test-set.ts';

/** How many candidates the index is asked for, of which the best are shown: as many as a listing is matched against. */
const CANDIDATES = 480;
const NOW = new Date('2026-01-01T00:00:00Z');

/** The matching engine itself: documents are offers, queries are needs that are still being written. */
export const openOurs: OpenEngine = (docs) => {
	const index = createMatchIndex();
	for (const doc of docs) index.put(profileOf(doc, 'offer', doc.id));
	return {
		search(query, depth) {
			const need = profileOf(query, 'need', 'need');
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

/** Before the id of every offer, so that none is taken for the need itself. */
const OFFER = 'offer ';

function profileOf({ title, text }: TestText, kind: 'need' | 'offer', id: string): ListingProfile {
	const language = guessLanguage(`${title}\n${text}`) ?? 'en';
	const texts = [{ language, title, summary: text }];
	return draftProfile({ id: kind === 'offer' ? OFFER + id : id, kind, texts });
}
