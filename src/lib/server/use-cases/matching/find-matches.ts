import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import type { ListingAuthor, StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { Nearness } from '#lib/domain/matching/embedding/nearest-listings.ts';
import type { AskingReading } from '#lib/domain/matching/explain/asking-reading.ts';
import type { Match, Refusal } from '#lib/domain/matching/match.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import type { Asking, ReaderOptions } from '#lib/server/live/matching/answer-matches.ts';
import { VARIED_AMONG } from './list-lengths.ts';

export type { ReaderOptions } from '#lib/server/live/matching/answer-matches.ts';

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
	readonly reading: AskingReading;
}

export interface FindOptions extends ReaderOptions {
	readonly now: Date;
	readonly limit: number;
	/** See `MatchOptions`. */
	readonly enough?: number;
	/** See `MatchOptions`. */
	readonly refusedLimit?: number;
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
): Promise<FoundMatches> {
	return find(live, { draft, author }, options);
}

/**
 * Who answers the words that somebody typed into a box.
 *
 * @param today ISO day
 */
export function findMatchesOfWords(
	live: LiveRegion,
	typed: ListingDraft,
	today: string,
	options: FindOptions
): Promise<FoundMatches> {
	return find(live, { typed, today }, options);
}

/** Who answers a stored listing. */
export function findMatchesFor(
	live: LiveRegion,
	listing: StoredListing,
	options: FindOptions
): Promise<FoundMatches> {
	return find(live, { listing }, options);
}

async function find(live: LiveRegion, asking: Asking, options: FindOptions): Promise<FoundMatches> {
	const { matches, refused, reading } = await live.ask('findMatches', {
		...options,
		asking,
		variedAmong: VARIED_AMONG
	});
	return {
		reading,
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
