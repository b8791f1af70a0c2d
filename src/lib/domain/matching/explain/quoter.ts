import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { once } from '#lib/domain/once.ts';
import { SPACES, type Space } from '#lib/domain/text/passage.ts';
import type { TextEvidence } from '../evidence.ts';
import type { MatchIndex } from '../index/match-index.ts';
import type { ReadListing } from '../index/read-faces.ts';
import { type CoveredAsk, coverUnits } from '../index/unit-coverage.ts';
import type { ScoredPair } from '../scored-pair.ts';
import { createAskFinder, findPlaces } from '../text/find-places.ts';
import { MOST_ASKS, quoteEvidence } from './text-evidence.ts';

/** What of an index is asked to quote. */
export type Quotable = Pick<MatchIndex, 'statistics' | 'get' | 'read' | 'covering'>;

/**
 * Finds the quotes of pairs that share one side; where that is the need, it is looked at once for all of them.
 *
 * @param language of the reader. Two texts that are compared in both languages are quoted in this one, else in the one
 *   in which they answer each other best
 */
export function createQuoter(
	index: Quotable,
	draft: ReadListing,
	language?: TextLanguage
): (scored: ScoredPair) => readonly TextEvidence[] {
	const [vi, en] = SPACES.map((space) => ({
		covering: once(() => index.covering(draft.faces[space]!, space, MOST_ASKS)),
		find: once(() => createAskFinder(draft.passages, space))
	}));
	const inDraft = { vi: vi!, en: en! };

	function bestAsks(need: ReadListing, offer: ReadListing, space: Space): readonly CoveredAsk[] {
		const isHeld = need === draft && index.get(offer.listing.id) === offer.listing;
		const covered = isHeld ? inDraft[space].covering()(offer.listing.id) : null;
		if (covered) return covered;
		const { asks } = coverUnits(need.faces[space]!, offer.faces[space]!, index.statistics[space]);
		return asks.toSorted((a, b) => b.share - a.share).slice(0, MOST_ASKS);
	}

	function quoteIn(space: Space, need: ReadListing, offer: ReadListing): readonly TextEvidence[] {
		const asks = bestAsks(need, offer, space);
		const asking =
			need === draft
				? inDraft[space].find()(asks)
				: findPlaces(need.passages, space, asks, 'asking');
		const answering = findPlaces(offer.passages, space, asks, 'answering');
		return quoteEvidence(
			{ listing: need.listing, places: asking },
			{ listing: offer.listing, places: answering },
			asks
		);
	}

	return ({ listing, pair, text: { space } }) => {
		if (space === null) return [];
		const other = index.read(listing);
		const [need, offer] = pair.need === draft.listing ? [draft, other] : [other, draft];
		if (language !== undefined && language !== space) {
			const isShared = isWrittenIn(need, language) && isWrittenIn(offer, language);
			const quotes = isShared ? quoteIn(language, need, offer) : [];
			if (quotes.length > 0) return quotes;
		}
		return quoteIn(space, need, offer);
	};
}

function isWrittenIn({ passages, faces }: ReadListing, language: TextLanguage): boolean {
	return (
		passages.some((passage) => passage.language === language && passage.space === language) &&
		faces[language] !== null
	);
}
