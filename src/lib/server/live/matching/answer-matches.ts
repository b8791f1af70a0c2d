import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import { readAsk } from '#lib/domain/listing/suggest/read-ask.ts';
import type { ListingAuthor, StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import type { Nearness } from '#lib/domain/matching/embedding/nearest-listings.ts';
import { explainPair, type PairExplanation } from '#lib/domain/matching/explain-pair.ts';
import {
	findStanding as findStandingIn,
	type Standing,
	type StandingOptions
} from '#lib/domain/matching/find-standing.ts';
import { withoutConflicts } from '#lib/domain/matching/kept-apart.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import {
	matchListing,
	type MatchList,
	type MatchOptions
} from '#lib/domain/matching/match-listing.ts';
import { readBooks } from './answer-text.ts';
import type { MatchingRegion } from './matching-region.ts';

/** Who asks for matches: a stored listing, published or not, a draft, or somebody's typed words. */
export type Asking =
	| { readonly listing: StoredListing }
	/** Words that are read for the conditions they state; `today` is an ISO day. */
	| { readonly typed: ListingDraft; readonly today: string }
	/** `author` is null for somebody without an organisation. */
	| { readonly draft: ListingDraft; readonly author: ListingAuthor | null };

export interface ReaderOptions {
	/** Of the reader: words are quoted in it where both sides are written in it. */
	readonly language?: TextLanguage | undefined;
}

interface MatchesQuestion extends MatchOptions {
	readonly asking: Asking;
}

/** @returns the profile that asks, for every question about drafts and stored listings */
export function profileOfAsking(region: MatchingRegion, asking: Asking): ListingProfile {
	if ('listing' in asking) return region.profileOf(asking.listing);
	const { gazetteer } = region;
	if ('draft' in asking) return draftToProfile(asking.draft, asking.author, gazetteer);
	const read = readAsk(asking.typed, readBooks(region).placeBook, gazetteer, asking.today);
	return draftToProfile(read, null, gazetteer);
}

/** Who answers a draft or a listing, with reasons. */
export function findMatches(
	region: MatchingRegion,
	{ asking, ...options }: MatchesQuestion
): MatchList {
	return matchListing(region.index, profileOfAsking(region, asking), options);
}

interface PairOptions {
	/** Defaults to the conflicts that organisations declared. */
	readonly conflicts?: 'declared' | 'none';
}

interface PairsQuestion extends ReaderOptions, PairOptions {
	readonly listing: StoredListing;
	readonly others: readonly StoredListing[];
	readonly now: Date;
	readonly nearness: Nearness;
}

/** Why a listing matches each of the others, or why not; in their order. */
export function explainPairs(
	region: MatchingRegion,
	{ listing, others, now, nearness, language, conflicts }: PairsQuestion
): readonly PairExplanation[] {
	const profileOf = profileReader(region, conflicts);
	const profile = profileOf(listing);
	return others.map((other) =>
		explainPair(region.index, profile, profileOf(other), {
			now,
			cosine: nearness.get(other.id),
			language
		})
	);
}

interface StandingQuestion extends StandingOptions, PairOptions {
	readonly listing: StoredListing;
	readonly other: StoredListing;
}

/** Where one listing stands in the list of another. */
export function findStanding(
	region: MatchingRegion,
	{ listing, other, conflicts, ...options }: StandingQuestion
): Standing {
	const profileOf = profileReader(region, conflicts);
	return findStandingIn(region.index, profileOf(listing), profileOf(other), options);
}

function profileReader(
	region: MatchingRegion,
	conflicts: PairOptions['conflicts']
): MatchingRegion['profileOf'] {
	return (listing) => {
		const profile = region.profileOf(listing);
		return conflicts === 'none' ? withoutConflicts(profile) : profile;
	};
}
