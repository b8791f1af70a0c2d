import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import type { Nearness } from './embedding/nearest-listings.ts';
import { isAnswer } from './confidence.ts';
import { byScore, orderWithVariety } from './exposure/list-order.ts';
import { type AskingReading, readAsking } from './explain/asking-reading.ts';
import { explainMatch, explainRefusal } from './explain/explain-match.ts';
import { createJudge } from './explain/judge.ts';
import { createQuoter } from './explain/quoter.ts';
import { rankWithin } from './explain/ranking.ts';
import type { MatchIndex } from './index/match-index.ts';
import type { ListingProfile } from './listing-profile.ts';
import type { Match, Refusal } from './match.ts';
import { scoreBest } from './score-best.ts';
import type { ScoredPair } from './scored-pair.ts';

export interface MatchOptions {
	readonly now: Date;
	/** Most matches to give back. Defaults to 20. */
	readonly limit?: number;
	/** So many matches are enough not to look at more texts. Defaults to `limit`. */
	readonly enough?: number;
	/** Most refusals to give back. Defaults to 10. */
	readonly refusedLimit?: number;
	/** How many of the nearest texts are looked at, more if too few of them are open. Defaults to 120. */
	readonly candidates?: number;
	/** How near listings lie to this one by an embedder; nothing where there is none. */
	readonly nearness?: Nearness | undefined;
	/**
	 * Chooses the list with variety among so many of the best, so that one organisation or one thing does not fill it;
	 * defaults to the plain order of scores.
	 */
	readonly variedAmong?: number;
	/**
	 * Organisations about which whoever asks declared a conflict: they are told of those, as refused. Nobody else is
	 * told; those listings are simply not there.
	 */
	readonly declared?: ReadonlySet<string> | undefined;
	/** Of the reader; see `createQuoter`. */
	readonly language?: TextLanguage | undefined;
}

export interface MatchList {
	readonly matches: readonly Match[];
	/** The best of those that would be on the list but for a gate, and are more than ideas. */
	readonly refused: readonly Refusal[];
	/** How the listing that asks was read. */
	readonly reading: AskingReading;
}

/** How many stopped pairs are scored for each one that is reported. */
const REFUSED_LOOKED_AT = 3;

/** A word in common is not a reason to meet: below this two texts agree as any two do. */
export const LEAST_SCORE = 0.06;

/**
 * Finds the listings that answer this one, stored or still being written, and says why. The same arguments give
 * the same list.
 */
export function matchListing(
	index: MatchIndex,
	draft: ListingProfile,
	{
		now,
		limit = 20,
		enough = limit,
		refusedLimit = 10,
		candidates = 120,
		variedAmong,
		nearness,
		declared,
		language
	}: MatchOptions
): MatchList {
	const read = index.read(draft);
	const { open, stopped } = scoreBest(index, read, {
		now,
		limit: Math.max(limit, variedAmong ?? 0),
		enough,
		candidates,
		nearness,
		declared,
		least: LEAST_SCORE
	});
	const teller = { quote: createQuoter(index, read, language), judge: createJudge(index, read) };
	const order =
		variedAmong === undefined ? byScore : orderWithVariety(open.map(({ listing }) => listing));
	const { shown, rankingOf } = rankWithin(open, order);
	const matches = shown.slice(0, limit);
	const last = matches.length < limit ? 0 : leastScore(matches);
	return {
		matches: matches.map((scored) => explainMatch(scored, teller, rankingOf(scored))),
		refused: stopped
			.slice(0, REFUSED_LOOKED_AT * refusedLimit)
			.filter((scored) => scored.score.score >= last && isAnswer(teller.judge(scored)))
			.slice(0, refusedLimit)
			.map(explainRefusal),
		reading: readAsking(index, read)
	};
}

function leastScore(pairs: readonly ScoredPair[]): number {
	return pairs.reduce((least, { score }) => Math.min(least, score.score), 1);
}
