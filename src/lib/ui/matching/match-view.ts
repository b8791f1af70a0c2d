import { GATE_CODES, type GateCode, type GateStatus } from '#lib/domain/matching/gates/gate.ts';
import type { FacetName } from '#lib/domain/matching/facets/facet.ts';
import type { Gloss } from '#lib/domain/lexicon/gloss.ts';
import type { Match } from '#lib/domain/matching/match.ts';
import type { Strength } from '#lib/domain/matching/strength.ts';
import { changeSentence } from '#lib/i18n/matching/changes.ts';
import { missingSentences } from '#lib/i18n/matching/missing.ts';
import { type MatchReader, otherSide } from '#lib/i18n/matching/names.ts';
import { quoteGlosses } from '#lib/i18n/matching/quotes.ts';
import { saidBy, type Said } from '#lib/i18n/matching/said.ts';
import type { Sentence } from '#lib/i18n/matching/sentence.ts';
import { theirSideSentences } from '#lib/i18n/matching/their-side.ts';
import { facetSentence } from '#lib/i18n/matching/why.ts';
import type { ListingSummary } from '#lib/ui/listing/listing-view.ts';

/** One reason and how much it gave. */
export interface WhyLine {
	readonly facet: FacetName;
	/** Null where nothing is known about it. */
	readonly sentence: Sentence | null;
	/** The other side's own sentence about it; null where there is none. */
	readonly said: Said | null;
	/** What words that it quotes in another language mean in the reader's. */
	readonly glosses: readonly Gloss[];
	/** Its contribution as a part of the largest one in this match, in [0, 1]. */
	readonly share: number;
}

/** A match as its card shows it: all words are there, in the reader's language. */
export interface MatchView {
	readonly listing: ListingSummary;
	readonly strength: Strength;
	/** The reasons that gave most. */
	readonly why: readonly WhyLine[];
	readonly theirSide: readonly string[];
	readonly missing: readonly Sentence[];
	readonly changes: readonly string[];
	/** Conditions that are met or not known; those between listings of one kind are left out. */
	readonly gates: readonly { readonly code: GateCode; readonly status: GateStatus }[];
	/** Every facet, the weightiest first. */
	readonly arithmetic: readonly WhyLine[];
}

const MOST_REASONS = 2;
/** A reason that gave less of the score than this is not worth a line on the card. */
const LEAST_SHARE = 0.03;
const SELF_EVIDENT: readonly GateCode[] = ['kind', 'own_organisation', 'conflict', 'exclusion'];

/** Puts a match into words for one reader. */
export function viewMatch(match: Match, listing: ListingSummary, reader: MatchReader): MatchView {
	const largest = Math.max(0, ...match.facets.map(({ contribution }) => contribution));
	const arithmetic = match.facets.map((facet): WhyLine => ({
		facet: facet.name,
		sentence: facet.value === null ? null : facetSentence(facet, reader),
		said: saidBy(otherSide(reader.side), facet.evidence, match.listing.texts),
		glosses: quoteGlosses(facet.evidence, match.listing.texts, reader),
		share: largest > 0 ? facet.contribution / largest : 0
	}));
	return {
		listing,
		strength: match.strength,
		why: arithmetic
			.filter(({ sentence, share }) => sentence !== null && share >= LEAST_SHARE)
			.slice(0, MOST_REASONS),
		theirSide: theirSideSentences(match, reader),
		missing: missingSentences(match, reader),
		// Nobody changes the listing of somebody else.
		changes: reader.isOwn
			? [...new Set(match.changes.map((change) => changeSentence(change, reader)))]
			: [],
		gates: GATE_CODES.filter((code) => !SELF_EVIDENT.includes(code)).flatMap(
			(code) => match.gates.find((gate) => gate.code === code) ?? []
		),
		arithmetic
	};
}
