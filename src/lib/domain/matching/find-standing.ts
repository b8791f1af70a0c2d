import { liftByNearness } from './embedding/lift-by-nearness.ts';
import type { Nearness } from './embedding/nearest-listings.ts';
import { titleLikeness } from './exposure/title-likeness.ts';
import { MOST_OF_ONE, NEARLY_SAME } from './exposure/list-order.ts';
import { FACET_NAMES, type FacetName } from './facets/facet.ts';
import type { MatchIndex } from './index/match-index.ts';
import { compareTexts } from './index/text-comparison.ts';
import type { ListingProfile } from './listing-profile.ts';
import { LEAST_SCORE, matchListing } from './match-listing.ts';
import type { Match } from './match.ts';
import { momentOf, pairUp } from './pair.ts';
import { contributionsTo } from './score.ts';
import { scoreBest } from './score-best.ts';
import { scoreCandidate, type ScoredPair } from './scored-pair.ts';

/** A facet that gives those in the list more than it gives the pair; `more` is the mean difference in score. */
export interface FacetLead {
	readonly name: FacetName;
	readonly more: number;
}

/** Where a pair stands in the list of one of its listings, or why it is not there. */
export type Standing =
	| { readonly code: 'listed'; readonly rank: number; readonly of: number }
	/** Taken out of this list by those it belongs to. */
	| { readonly code: 'hidden' }
	/** A gate is closed. */
	| { readonly code: 'stopped' }
	/** Neither a word nor a branch of codes in common. */
	| { readonly code: 'nothing_shared' }
	/** Below what is shown to anybody. */
	| { readonly code: 'too_little'; readonly score: number; readonly least: number }
	| Outranked
	| KeptBack;

/** Others score more. */
export interface Outranked extends Placed {
	readonly code: 'outranked';
	/** The lowest score in the list. */
	readonly lastScore: number;
	/** Where those in the list are ahead on the whole, most first; at most three. */
	readonly ahead: readonly FacetLead[];
}

/**
 * It scores enough, yet is not there: two others of its `organisation` are, one with `nearly_same` title is, or its
 * `text` is not among the nearest, which alone are scored for a list.
 */
export interface KeptBack extends Placed {
	readonly code: 'kept_back';
	readonly because: 'organisation' | 'nearly_same' | 'text';
}

interface Placed {
	readonly score: number;
	/** Its place among all open pairs by score, counted from 1. */
	readonly rank: number;
	/** Whether every listing was looked at; if not, the rank may be further down. */
	readonly isExact: boolean;
	/** How many the list shows. */
	readonly of: number;
}

export interface StandingOptions {
	readonly now: Date;
	/** How many the list shows. */
	readonly length: number;
	/** How the list is made; see `MatchOptions`. */
	readonly lookedFor: number;
	readonly variedAmong: number;
	/** Ids of listings that were taken out of this list. */
	readonly hidden: ReadonlySet<string>;
	/** How near listings lie to this one by an embedder; nothing where there is none. */
	readonly nearness?: Nearness | undefined;
}

/** Beyond so many nearest texts nothing is looked at, so that the answer comes within a second. */
const MOST_LOOKED_AT = 20_000;
/** Scores of one pair computed in two ways differ by less. */
const SAME = 1e-9;
const MOST_LEADS = 3;
/** A facet is ahead where it gives so much more. */
const LEAST_LEAD = 0.002;

/** Where `other` stands in the list of `listing` as it is shown now. Its rank is found by scoring, not guessed. */
export function findStanding(
	index: MatchIndex,
	listing: ListingProfile,
	other: ListingProfile,
	{ now, length, lookedFor, variedAmong, hidden, nearness }: StandingOptions
): Standing {
	if (hidden.has(other.id)) return { code: 'hidden' };
	const shown = matchListing(index, listing, {
		now,
		limit: lookedFor,
		refusedLimit: 0,
		variedAmong,
		nearness
	})
		.matches.filter((match) => !hidden.has(match.listing.id))
		.slice(0, length);
	const of = shown.length;
	const place = shown.findIndex((match) => match.listing.id === other.id);
	if (place >= 0) return { code: 'listed', rank: place + 1, of };

	const scored = scoreAlone(index, listing, other, { now, nearness });
	if (scored === null) return { code: 'nothing_shared' };
	if (scored.closed.length > 0) return { code: 'stopped' };
	const { score } = scored.score;
	if (score < LEAST_SCORE) return { code: 'too_little', score, least: LEAST_SCORE };

	const above = countAbove(index, listing, scored, { now, nearness });
	const placed = { score, rank: above + 1, isExact: index.size <= MOST_LOOKED_AT, of };
	const lastScore = shown.reduce((least, match) => Math.min(least, match.score), 1);
	if (of === length && lastScore > score + SAME) {
		return { code: 'outranked', ...placed, lastScore, ahead: findLeads(shown, scored) };
	}
	return { code: 'kept_back', ...placed, because: whyKeptBack(shown, other) };
}

function scoreAlone(
	index: MatchIndex,
	listing: ListingProfile,
	other: ListingProfile,
	{ now, nearness }: Pick<StandingOptions, 'now' | 'nearness'>
): ScoredPair | null {
	const pair = pairUp(listing, other, momentOf(now, index.timeZone));
	const [need, offer] = [index.read(pair.need).faces, index.read(pair.offer).faces];
	const cosine = nearness?.get(other.id) ?? 0;
	const text = liftByNearness(compareTexts(need, offer, index.statistics), cosine);
	return scoreCandidate({ listing: other, text }, pair, { weights: index.weights });
}

/** How many open pairs of the listing stand before this one by score, and where they score the same by trust, age and id. */
function countAbove(
	index: MatchIndex,
	listing: ListingProfile,
	{ listing: other, score }: ScoredPair,
	{ now, nearness }: Pick<StandingOptions, 'now' | 'nearness'>
): number {
	const { open } = scoreBest(index, index.read(listing), {
		now,
		limit: Infinity,
		enough: 0,
		candidates: MOST_LOOKED_AT,
		nearness,
		least: score.score - SAME
	});
	const at = open.findIndex((one) => one.listing.id === other.id);
	return at >= 0 ? at : open.length;
}

function findLeads(shown: readonly Match[], scored: ScoredPair): readonly FacetLead[] {
	const own = contributionsTo(scored.score, scored.fields, scored.weights);
	return FACET_NAMES.map((name) => {
		const sum = shown.reduce(
			(total, { facets }) =>
				total + (facets.find((facet) => facet.name === name)?.contribution ?? 0),
			0
		);
		return { name, more: sum / shown.length - own[name] };
	})
		.filter(({ more }) => more > LEAST_LEAD)
		.sort((one, another) => another.more - one.more)
		.slice(0, MOST_LEADS);
}

function whyKeptBack(shown: readonly Match[], other: ListingProfile): KeptBack['because'] {
	const owner = other.organisation?.id;
	const ofOwner = shown.filter(({ listing }) => owner && listing.organisation?.id === owner);
	if (ofOwner.length >= MOST_OF_ONE) return 'organisation';
	const isAlike = ({ listing }: Match) => titleLikeness(listing.texts, other.texts) >= NEARLY_SAME;
	return shown.some(isAlike) ? 'nearly_same' : 'text';
}
