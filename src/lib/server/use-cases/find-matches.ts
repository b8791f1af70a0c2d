import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import type { ListingAuthor, StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import type { Nearness } from '#lib/domain/matching/embedding/nearest-listings.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import { matchListing } from '#lib/domain/matching/match-listing.ts';
import type { Match, Refusal } from '#lib/domain/matching/match.ts';
import { VARIED_AMONG } from './list-lengths.ts';
import type { LiveRegion } from './live-region.ts';

export interface FoundMatch {
	readonly match: Match;
	readonly listing: StoredListing;
}

export interface FoundRefusal {
	readonly refusal: Refusal;
	readonly listing: StoredListing;
}

export interface FoundMatches {
	readonly matches: readonly FoundMatch[];
	readonly refused: readonly FoundRefusal[];
}

export interface ReaderOptions {
	/** Of the reader: words are quoted in it where both sides are written in it. */
	readonly language?: TextLanguage | undefined;
}

export interface FindOptions extends ReaderOptions {
	readonly now: Date;
	readonly limit: number;
	/** How near listings lie by an embedder, as the live region tells of a stored one. */
	readonly nearness?: Nearness | undefined;
	/** Organisations about which whoever asks declared a conflict; see `MatchOptions`. */
	readonly declared?: ReadonlySet<string> | undefined;
}

/** Who answers a draft, stored or not. @param author null for somebody without an organisation */
export function findMatches(
	live: LiveRegion,
	draft: ListingDraft,
	author: ListingAuthor | null,
	options: FindOptions
): FoundMatches {
	return find(live, draftToProfile(draft, author, live.gazetteer), options);
}

/** Who answers a stored listing. */
export function findMatchesFor(
	live: LiveRegion,
	listing: StoredListing,
	options: FindOptions
): FoundMatches {
	return find(live, live.profileOf(listing), options);
}

function find(live: LiveRegion, profile: ListingProfile, options: FindOptions): FoundMatches {
	const { matches, refused } = matchListing(live.index, profile, {
		...options,
		variedAmong: VARIED_AMONG
	});
	return {
		matches: matches.flatMap((match) => {
			const listing = live.find(match.listing.id);
			return listing === null ? [] : [{ match, listing }];
		}),
		refused: refused.flatMap((refusal) => {
			const listing = live.find(refusal.listing.id);
			return listing === null ? [] : [{ refusal, listing }];
		})
	};
}
