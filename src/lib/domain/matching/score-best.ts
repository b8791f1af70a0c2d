import { joinNearness } from './embedding/join-nearness.ts';
import type { Nearness } from './embedding/nearest-listings.ts';
import { isStopped } from './gates/gates.ts';
import type { Candidate } from './index/find-candidates.ts';
import type { MatchIndex } from './index/match-index.ts';
import type { ReadListing } from './index/read-faces.ts';
import { isWithheld } from './kept-apart.ts';
import type { ListingProfile } from './listing-profile.ts';
import { compareScored } from './order.ts';
import { momentOf, pairUp } from './pair.ts';
import { capabilityOf, highestScore } from './score.ts';
import type { ScoreWeights } from './score-weights.ts';
import { scoreCandidate, type ScoredPair } from './scored-pair.ts';

/**
 * Where gates leave the list short, twice as many of the nearest texts are looked at as would do if as many of them were
 * open; at most so many times more, and so often.
 */
const WIDENED = 4;
const MOST_ROUNDS = 3;

interface ScoredList {
	/** The best open pairs, the best first; at most `limit`. */
	readonly open: readonly ScoredPair[];
	/** Stopped pairs that score no less than the last of a full list, the best first. */
	readonly stopped: readonly ScoredPair[];
}

interface ScoreOptions {
	readonly now: Date;
	/** Most open pairs to give back. */
	readonly limit: number;
	/** So many open pairs are enough not to look at more texts. Defaults to `limit`. */
	readonly enough?: number;
	/** How many of the nearest texts are looked at, more if too few of them are open. */
	readonly candidates: number;
	/** Pairs that score less are left out. */
	readonly least: number;
	/** Whether nobody asks for stopped pairs; they are then not scored. */
	readonly openOnly?: boolean;
	/** See `isWithheld`. Defaults to nobody. */
	readonly declared?: ReadonlySet<string> | undefined;
	/** What an embedder adds to what the words say; nothing where there is none. */
	readonly nearness?: Nearness | undefined;
}

/** The best of the listings whose texts or codes are nearest, scored in full. */
export function scoreBest(
	index: MatchIndex,
	asking: ReadListing,
	options: ScoreOptions
): ScoredList {
	const {
		limit,
		candidates,
		least,
		enough = limit,
		openOnly = false,
		nearness,
		declared
	} = options;
	const moment = momentOf(options.now, index.timeZone);
	const open: ScoredPair[] = [];
	const stopped: ScoredPair[] = [];
	const seen = new Set<ListingProfile>();
	const search = index.search(asking);
	let bar = least;

	/** Looks first at those that may score most, and stops where none can reach the list any more. */
	function scoreAmong(found: readonly Candidate[]): void {
		for (const { candidate, capability, highest } of byHighest(found, index.weights)) {
			if (highest < bar) break;
			const pair = pairUp(asking.listing, candidate.listing, moment);
			if (isWithheld(pair, asking.listing, declared)) continue;
			if (openOnly && isStopped(pair)) continue;
			const known = { weights: index.weights, least: bar, capability };
			const scored = scoreCandidate(candidate, pair, known);
			if (!scored) continue;
			if (scored.closed.length > 0) {
				stopped.push(scored);
				continue;
			}
			insert(open, scored);
			if (open.length > limit) open.pop();
			if (open.length === limit) bar = Math.max(bar, open[limit - 1]!.score.score);
		}
	}

	for (let round = 1, most = candidates; ; round += 1) {
		const found = search(most);
		const lifted = nearness?.size ? joinNearness(index, asking, found, nearness) : found;
		scoreAmong(lifted.filter(({ listing }) => !seen.has(listing)));
		if (open.length >= enough || found.length < most || round === MOST_ROUNDS) break;
		for (const { listing } of lifted) seen.add(listing);
		most *= Math.min(WIDENED, Math.max(2, (2 * enough) / Math.max(1, open.length)));
		most = Math.ceil(most);
	}
	return {
		open,
		stopped: stopped.filter(({ score }) => score.score >= bar).sort(compareScored)
	};
}

function byHighest(found: readonly Candidate[], weights: ScoreWeights) {
	return found
		.map((candidate) => {
			const capability = capabilityOf(candidate.text);
			const highest = highestScore(capability, candidate.sharesBranch ? 1 : 0, weights);
			return { candidate, capability, highest };
		})
		.sort((a, b) => b.highest - a.highest);
}

/** Puts a pair in its place in a list that is kept in order. */
function insert(list: ScoredPair[], pair: ScoredPair): void {
	let at = list.length;
	while (at > 0 && compareScored(pair, list[at - 1]!) < 0) at -= 1;
	list.splice(at, 0, pair);
}
