import type { MatchIndex } from '../index/match-index.ts';
import { areKeptApart } from '../kept-apart.ts';
import type { ListingProfile, ProfileOrganisation } from '../listing-profile.ts';
import { type PartyScore, type RatedPiece, scoreParty } from './party-score.ts';
import { agreementOf } from '../index/text-comparison.ts';

export interface RankedParty extends PartyScore<ListingProfile> {
	readonly party: ProfileOrganisation;
}

export interface RankOptions {
	/** How many pieces a party has in the index, by its id; a party that is not there has those that were found. */
	readonly activity: ReadonlyMap<string, number>;
	/** Most pieces to look at. Defaults to 480. */
	readonly candidates?: number;
	/** Pieces that answer less are passed over. Defaults to 0. */
	readonly least?: number;
	/** Most parties to give back. Defaults to 20. */
	readonly limit?: number;
}

/**
 * The parties that answer a listing, the best first, each judged by the pieces it has in the index: listings,
 * projects, publications, whatever was put there under its name. Pieces without a party are passed over, as are
 * the asking party's own and those it must not meet. Ties are broken by id.
 */
export function rankParties(
	index: MatchIndex,
	asking: ListingProfile,
	{ activity, candidates = 480, least = 0, limit = 20 }: RankOptions
): readonly RankedParty[] {
	const parties = new Map<
		string,
		{ party: ProfileOrganisation; pieces: RatedPiece<ListingProfile>[] }
	>();
	const read = index.read(asking);
	for (const { listing, text } of index.search(read)(candidates)) {
		const party = listing.organisation;
		const relevance = agreementOf(text);
		if (!party || party.id === asking.organisation?.id || relevance === 0 || relevance < least)
			continue;
		if (areKeptApart(asking.organisation, party)) continue;
		const known = parties.get(party.id) ?? { party, pieces: [] };
		known.pieces.push({ piece: listing, relevance });
		parties.set(party.id, known);
	}
	return [...parties.values()]
		.map(({ party, pieces }) => ({
			party,
			...scoreParty(pieces, activity.get(party.id) ?? pieces.length)
		}))
		.sort((a, b) => b.score - a.score || (a.party.id < b.party.id ? -1 : 1))
		.slice(0, limit);
}
