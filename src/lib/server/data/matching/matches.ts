import { sql } from 'kysely';
import type { ProposalCause } from '#lib/domain/matching/exposure/proposals.ts';
import type { Strength } from '#lib/domain/matching/strength.ts';
import type { Tx } from '#lib/server/data/db.ts';

export interface MatchedPair {
	readonly needId: string;
	readonly offerId: string;
	readonly score: number;
	readonly strength: Strength;
	/** When the later of the two was published: since then the pair can exist. */
	readonly possibleSince: Date;
}

/** Of somebody with very many listings, those that were published last. */
const OWN_LOOKED_AT = 500;
/** Of the best pairs at most so many are passed over because something was done with them. */
const PASSED_OVER = 200;

/**
 * Stored pairs between published listings, of which one belongs to the caller's organisations, possible
 * since `since`, the best first. Pairs hidden or called not relevant by those organisations, and pairs that
 * already led to an interest, are left out.
 */
export async function listFreshPairs(
	tx: Tx,
	organisationIds: readonly string[],
	since: Date,
	limit: number
): Promise<readonly MatchedPair[]> {
	const { rows } = await sql<MatchedPair>`
		with own as materialized (
			select id from public.listings
			where organisation_id = any (${organisationIds}::uuid[]) and status = 'published'
			order by published_at desc, id
			limit ${OWN_LOOKED_AT}
		),
		pairs as (
			select need_id, offer_id, score, strength from public.matches where need_id = any (array(select id from own))
			union
			select need_id, offer_id, score, strength from public.matches where offer_id = any (array(select id from own))
		),
		best as materialized (
			select need_id, offer_id, score, strength, need.organisation_id as needs, offer.organisation_id as offers,
				greatest(need.published_at, offer.published_at) as possible_since
			from pairs
			join public.listings as need on need.id = need_id
			join public.listings as offer on offer.id = offer_id
			where need.status = 'published' and offer.status = 'published'
				and greatest(need.published_at, offer.published_at) >= ${since}
			order by score desc, need_id, offer_id
			limit ${limit + PASSED_OVER}
		)
		select need_id as "needId", offer_id as "offerId", score, strength, possible_since as "possibleSince"
		from best
		where not exists (
				select from public.match_feedback as said
				where said.need_id = best.need_id and said.offer_id = best.offer_id
			)
			and not exists (
				select from public.interests
				where (interests.listing_id, interests.from_organisation_id) in ((need_id, offers), (offer_id, needs))
			)
		order by score desc, need_id, offer_id
		limit ${limit}`.execute(tx);
	return rows;
}

/** A listing that a run over the whole region put on the list of another, why, and with what chance. */
export interface Decided {
	readonly id: string;
	readonly cause: ProposalCause;
	readonly propensity: number;
}

/** What the last run over the whole region put on the list of a listing, the first first. */
export async function listDecided(
	tx: Tx,
	listingId: string,
	kind: 'need' | 'offer'
): Promise<readonly Decided[]> {
	const rank = kind === 'need' ? 'rankForNeed' : 'rankForOffer';
	const [own, other] =
		kind === 'need' ? (['needId', 'offerId'] as const) : (['offerId', 'needId'] as const);
	const rows = await tx
		.selectFrom('matches')
		.select([`${other} as id`, 'cause', 'propensity'])
		.where(own, '=', listingId)
		.where(rank, 'is not', null)
		.orderBy(rank)
		.execute();
	return rows.flatMap(({ id, cause, propensity }) =>
		cause === null || propensity === null ? [] : [{ id, cause, propensity }]
	);
}
