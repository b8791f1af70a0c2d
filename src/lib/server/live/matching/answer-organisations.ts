import type { ListingAuthor, StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { LEAST_RELEVANCE, partyStrength } from '#lib/domain/matching/experts/party-strength.ts';
import { rankParties } from '#lib/domain/matching/experts/rank-parties.ts';
import type { Strength } from '#lib/domain/matching/strength.ts';
import { profileOfAsking, type Asking } from './answer-matches.ts';
import type { MatchingRegion } from './matching-region.ts';

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

/** The organisations that answer a draft or a listing, the best first. */
export function findOrganisations(
	region: MatchingRegion,
	{ asking, limit }: { readonly asking: Asking; readonly limit: number }
): readonly FoundOrganisation[] {
	const profile = profileOfAsking(region, asking);
	const kind = profile.kind === 'need' ? 'offer' : 'need';
	const options = { activity: region.activity(kind), limit, least: LEAST_RELEVANCE };
	return rankParties(region.index, profile, options).flatMap(({ score, evidence }) => {
		const told = evidence.flatMap(({ piece, relevance, contribution }) => {
			const listing = region.find(piece.id);
			return listing === null ? [] : [{ listing, relevance, contribution }];
		});
		const organisation = told[0]?.listing.organisation;
		if (organisation === undefined) return [];
		return [
			{
				organisation,
				score,
				strength: partyStrength(region.index, profile, evidence[0]!.piece),
				evidence: told
			}
		];
	});
}
