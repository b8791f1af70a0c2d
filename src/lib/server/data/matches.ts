import { sql, type SqlBool } from 'kysely';
import type { ProposalCause } from '#lib/domain/matching/exposure/proposals.ts';
import type { Strength } from '#lib/domain/matching/strength.ts';
import type { Tx } from './db.ts';

export interface MatchedPair {
	readonly needId: string;
	readonly offerId: string;
	readonly score: number;
	readonly strength: Strength;
	/** When the later of the two was published: since then the pair can exist. */
	readonly possibleSince: Date;
}

/**
 * Stored pairs between published listings, of which one belongs to the caller's organisations, possible
 * since `since`, the best first. Pairs hidden or called not relevant by those organisations, and pairs that
 * already led to an interest, are left out.
 */
export async function listFreshPairs(
	tx: Tx,
	since: Date,
	limit: number
): Promise<readonly MatchedPair[]> {
	return tx
		.selectFrom('matches')
		.innerJoin('listings as need', 'need.id', 'matches.needId')
		.innerJoin('listings as offer', 'offer.id', 'matches.offerId')
		.select(['matches.needId', 'matches.offerId', 'matches.score', 'matches.strength'])
		.select(sql<Date>`greatest(need.published_at, offer.published_at)`.as('possibleSince'))
		.where('need.status', '=', 'published')
		.where('offer.status', '=', 'published')
		.where(sql<SqlBool>`greatest(need.published_at, offer.published_at) >= ${since}`)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('matchFeedback')
						.select('matchFeedback.needId')
						.whereRef('matchFeedback.needId', '=', 'matches.needId')
						.whereRef('matchFeedback.offerId', '=', 'matches.offerId')
				)
			)
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('interests')
						.select('interests.id')
						.where(
							sql<SqlBool>`(interests.listing_id, interests.from_organisation_id) in
								((need.id, offer.organisation_id), (offer.id, need.organisation_id))`
						)
				)
			)
		)
		.orderBy('matches.score', 'desc')
		.orderBy('matches.needId')
		.orderBy('matches.offerId')
		.limit(limit)
		.execute();
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
