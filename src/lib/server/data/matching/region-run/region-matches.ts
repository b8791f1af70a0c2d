import type { Tx } from '#lib/server/data/db.ts';
import type { MatchRow } from '#lib/server/data/matching/match-row.ts';
import { sql } from 'kysely';

/** The run whose pairs are stored. */
export interface StoringRun {
	readonly id: string;
	readonly startedAt: Date;
}

/**
 * Stores the pairs of a run over the whole region in the place of what was stored of them before it began; doing it again
 * gives the same. Left out are pairs with a listing that is not published any more, or not in that version, and pairs that
 * were found anew since the run began.
 *
 * @returns how many were stored
 */
export async function storeRegionMatches(
	tx: Tx,
	{ id: runId, startedAt }: StoringRun,
	rows: readonly MatchRow[]
): Promise<number> {
	const column = <Key extends keyof MatchRow>(key: Key) => rows.map((row) => row[key]);
	const { numAffectedRows } = await sql`
		insert into matches (need_id, need_version, offer_id, offer_version, run_id, score, towards_need, towards_offer,
			strength, explanation, computed_at, cause, rank_for_need, rank_for_offer, propensity)
		select row.need_id, row.need_version, row.offer_id, row.offer_version, ${runId}, row.score, row.towards_need, row.towards_offer, row.strength,
			row.explanation, ${startedAt}, row.cause, row.rank_for_need, row.rank_for_offer, row.propensity
		from unnest(
			${column('needId')}::uuid[], ${column('needVersion')}::integer[],
			${column('offerId')}::uuid[], ${column('offerVersion')}::integer[],
			${column('score')}::double precision[],
			${column('towardsNeed')}::double precision[], ${column('towardsOffer')}::double precision[],
			${column('strength')}::match_strength[],
			${column('explanation')}::jsonb[],
			${column('cause')}::proposal_cause[],
			${column('rankForNeed')}::smallint[], ${column('rankForOffer')}::smallint[],
			${column('propensity')}::double precision[]
		) as row (need_id, need_version, offer_id, offer_version, score, towards_need, towards_offer, strength,
			explanation, cause, rank_for_need, rank_for_offer, propensity)
		join listings as need on need.id = row.need_id and need.version = row.need_version and need.status = 'published'
		join listings as offer on offer.id = row.offer_id and offer.version = row.offer_version and offer.status = 'published'
		on conflict (need_id, offer_id) do update set
			need_version = excluded.need_version, offer_version = excluded.offer_version,
			run_id = excluded.run_id, score = excluded.score,
			towards_need = excluded.towards_need, towards_offer = excluded.towards_offer,
			strength = excluded.strength, explanation = excluded.explanation,
			computed_at = excluded.computed_at, cause = excluded.cause,
			rank_for_need = excluded.rank_for_need, rank_for_offer = excluded.rank_for_offer, propensity = excluded.propensity
		where matches.computed_at <= excluded.computed_at`.execute(tx);
	return Number(numAffectedRows);
}

/**
 * Takes away pairs from before a run that the run did not store again, at most `limit` at a time. @returns how many went
 */
export async function deleteOutdatedMatches(
	tx: Tx,
	{ id: runId, startedAt }: StoringRun,
	limit: number
): Promise<number> {
	const { numDeletedRows } = await tx
		.deleteFrom('matches')
		.where('id', 'in', (eb) =>
			eb
				.selectFrom('matches')
				.select('id')
				.where('runId', '<>', runId)
				.where('computedAt', '<=', startedAt)
				.limit(limit)
		)
		.executeTakeFirst();
	return Number(numDeletedRows);
}
