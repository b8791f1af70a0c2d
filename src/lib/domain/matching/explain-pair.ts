import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import { liftByNearness } from './embedding/lift-by-nearness.ts';
import { explainMatch } from './explain/explain-match.ts';
import { createJudge } from './explain/judge.ts';
import { createQuoter } from './explain/quoter.ts';
import type { GateResult } from './gates/gate.ts';
import { checkGates } from './gates/gates.ts';
import type { MatchIndex } from './index/match-index.ts';
import { compareTexts } from './index/text-comparison.ts';
import type { ListingProfile } from './listing-profile.ts';
import type { Match } from './match.ts';
import { momentOf, pairUp } from './pair.ts';
import { scoreCandidate } from './scored-pair.ts';

export interface PairExplanation {
	/** Whether a gate is closed. The match then says how the two would fit without it. */
	readonly stopped: boolean;
	readonly gates: readonly GateResult[];
	/** Null where the two have nothing in common. */
	readonly match: Match | null;
}

interface PairOptions {
	readonly now: Date;
	/** How near the two lie by an embedder, in [0, 1]; 0 where there is none. */
	readonly cosine?: number | undefined;
	/** Of the reader; see `createQuoter`. */
	readonly language?: TextLanguage | undefined;
}

/**
 * Why two given listings match, or why not. Either may be a draft; `other` is the one the match is told about. The
 * index is asked only how rare words are, so the score is the one `matchListing` gives.
 */
export function explainPair(
	index: MatchIndex,
	listing: ListingProfile,
	other: ListingProfile,
	{ now, cosine = 0, language }: PairOptions
): PairExplanation {
	const pair = pairUp(listing, other, momentOf(now, index.timeZone));
	const gates = checkGates(pair);
	const draft = index.read(listing);
	const [need, offer] = [pair.need, pair.offer].map((one) =>
		one === listing ? draft.faces : index.read(one).faces
	);
	const text = liftByNearness(compareTexts(need!, offer!, index.statistics), cosine);
	const scored = scoreCandidate({ listing: other, text }, pair, { weights: index.weights });
	const teller = {
		quote: createQuoter(index, draft, language),
		judge: createJudge(index, draft)
	};
	const match = scored ? explainMatch(scored, teller, null) : null;
	return { stopped: gates.some(({ status }) => status === 'closed'), gates, match };
}
