import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import type { ListingAuthor, StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import { LEAST_RELEVANCE, partyStrength } from '#lib/domain/matching/experts/party-strength.ts';
import { rankParties } from '#lib/domain/matching/experts/rank-parties.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import type { Strength } from '#lib/domain/matching/strength.ts';
import type { LiveRegion } from './live-region.ts';

/** A published listing on which the score of an organisation rests. */
export interface OrganisationEvidence {
	readonly listing: StoredListing;
	/** How far its words answer what is asked, in [0, 1]. */
	readonly relevance: number;
	/** Its part of the organisation's score. */
	readonly contribution: number;
}

export interface FoundOrganisation {
	readonly organisation: ListingAuthor;
	/** In [0, 1]. */
	readonly score: number;
	readonly strength: Strength;
	/** The best first; their contributions add up to the score. */
	readonly evidence: readonly OrganisationEvidence[];
}

/**
 * The organisations that answer a draft, the best first, each judged by the best few of its published listings of the
 * other kind. By their words alone: conditions belong to single listings, and are checked there.
 *
 * @param author whose own organisation is passed over; null for somebody without one
 */
export function findOrganisations(
	live: LiveRegion,
	draft: ListingDraft,
	author: ListingAuthor | null,
	limit: number
): readonly FoundOrganisation[] {
	return find(live, draftToProfile(draft, author, live.gazetteer), limit);
}

/** The organisations that answer a stored listing. */
export function findOrganisationsFor(
	live: LiveRegion,
	listing: StoredListing,
	limit: number
): readonly FoundOrganisation[] {
	return find(live, live.profileOf(listing), limit);
}

function find(
	live: LiveRegion,
	profile: ListingProfile,
	limit: number
): readonly FoundOrganisation[] {
	const kind = profile.kind === 'need' ? 'offer' : 'need';
	const options = { activity: live.activity(kind), limit, least: LEAST_RELEVANCE };
	return rankParties(live.index, profile, options).flatMap(({ score, evidence }) => {
		const told = evidence.flatMap(({ piece, relevance, contribution }) => {
			const listing = live.find(piece.id);
			return listing === null ? [] : [{ listing, relevance, contribution }];
		});
		const organisation = told[0]?.listing.organisation;
		if (organisation === undefined) return [];
		return [{ organisation, score, strength: partyStrength(score), evidence: told }];
	});
}
