import { explainMatch } from '../explain/explain-match.ts';
import { createJudge } from '../explain/judge.ts';
import { createQuoter, type Quotable } from '../explain/quoter.ts';
import type { MatchIndex } from '../index/match-index.ts';
import type { ReadListing } from '../index/read-faces.ts';
import type { Match } from '../match.ts';
import { momentOf, pairUp } from '../pair.ts';
import { scoreCandidate } from '../scored-pair.ts';
import type { DecidedPair } from './decided-pairs.ts';
import type { RegionListings } from './region-listing.ts';

/** A proposed pair and why; the match is told about the offer. */
export interface ExplainedPair {
	readonly decided: DecidedPair;
	readonly needId: string;
	readonly needVersion: number;
	readonly offerId: string;
	readonly offerVersion: number;
	readonly match: Match;
}

interface Explaining {
	readonly index: MatchIndex;
	/** Where offers are quoted from: see `rememberRead`. */
	readonly quotable: Quotable;
	readonly listings: RegionListings;
	readonly now: Date;
}

/**
 * Says why each pair fits. How its texts compare is known, its fields are read again. Left out is what has no match any
 * more: listings that have gone, gates that have closed in between.
 *
 * @param decided those of one need beside each other: it is read once
 */
export function* explainDecided(
	{ index, quotable, listings, now }: Explaining,
	decided: Iterable<DecidedPair>
): Generator<ExplainedPair> {
	const moment = momentOf(now, index.timeZone);
	let asking: {
		readonly read: ReadListing;
		readonly teller: Parameters<typeof explainMatch>[1];
	} | null = null;
	for (const pair of decided) {
		const [need, offer] = [listings[pair.need], listings[pair.offer]];
		if (!need || !offer) continue;
		if (asking?.read.listing !== need.profile) {
			const read = index.read(need.profile);
			const teller = { quote: createQuoter(quotable, read), judge: createJudge(quotable, read) };
			asking = { read, teller };
		}
		const both = pairUp(need.profile, offer.profile, moment);
		const scored = scoreCandidate({ listing: offer.profile, text: pair.text }, both, {
			weights: index.weights
		});
		if (scored === null || scored.closed.length > 0) continue;
		yield {
			decided: pair,
			needId: need.profile.id,
			needVersion: need.version,
			offerId: offer.profile.id,
			offerVersion: offer.version,
			match: explainMatch(scored, asking.teller, null)
		};
	}
}
