import { sql, type SqlBool } from 'kysely';
import type { ListedProposal } from '#lib/domain/matching/learning/learn.ts';
import type { Tx } from '#lib/server/data/db.ts';

/** One listing in a list as somebody saw it. */
export interface NewProposal {
	readonly userId: string;
	readonly organisationId: string;
	/** The listing that asked. */
	readonly listingId: string;
	readonly otherId: string;
	/** From 1. */
	readonly rank: number;
	readonly cause: 'relevance' | 'floor' | 'exploration';
	/** The chance with which it was shown at all, in (0, 1]. */
	readonly propensity: number;
	/** In the order of the engine, in [0, 1]; null where unknown. */
	readonly facets: readonly (number | null)[];
	readonly engineVersion: string;
	/** Null where the order follows from weights that were never learnt. */
	readonly modelCardId: string | null;
}

/**
 * Notes what somebody is shown; what the same person was shown before on the same day stays as it was then, and of
 * somebody who has not agreed nothing is kept. @returns how many were noted
 */
export async function insertProposals(tx: Tx, shown: readonly NewProposal[]): Promise<number> {
	if (shown.length === 0) return 0;
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('proposals')
		.values(shown.map((one) => ({ ...one, facets: one.facets as number[] })))
		.onConflict((conflict) => conflict.constraint('proposals_once_a_day').doNothing())
		.executeTakeFirstOrThrow();
	return Number(numInsertedOrUpdatedRows);
}

/** Notes that a person opened what a list of this listing showed them last. @returns whether that is news */
export async function openProposal(
	tx: Tx,
	{ userId, listingId, otherId }: Pick<NewProposal, 'userId' | 'listingId' | 'otherId'>
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('proposals')
		.set({ outcome: 'opened' })
		.where('outcome', '=', 'shown')
		.where('id', '=', ({ selectFrom }) =>
			selectFrom('proposals as last')
				.select('last.id')
				.where('last.userId', '=', userId)
				.where('last.listingId', '=', listingId)
				.where('last.otherId', '=', otherId)
				.orderBy('last.shownAt', 'desc')
				.limit(1)
		)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** What the caller was shown, the latest first. */
export async function listOwnProposals(tx: Tx) {
	return tx
		.selectFrom('proposals')
		.select(['listingId', 'otherId', 'rank', 'cause', 'propensity', 'facets', 'engineVersion'])
		.select(['modelCardId', 'shownAt', 'outcome', 'outcomeAt'])
		.orderBy('shownAt', 'desc')
		.orderBy('listingId')
		.orderBy('rank')
		.execute();
}

/**
 * What there is to learn from, made by one version of the engine: every pair once for each person it was shown to,
 * from the list that led furthest, else the latest. The latest `limit` of them.
 */
export async function listProposalsToLearn(
	tx: Tx,
	engineVersion: string,
	limit: number
): Promise<readonly ListedProposal[]> {
	const rows = await tx
		.selectFrom((from) =>
			from
				.selectFrom('proposals')
				.distinctOn(['userId', 'listingId', 'otherId'])
				.select(['organisationId', 'listingId', 'facets', 'propensity', 'rank', 'outcome'])
				.select('shownAt')
				.where('engineVersion', '=', engineVersion)
				.where(
					sql<SqlBool>`exists (
						select from consents
						where consents.user_id = proposals.user_id and purpose = 'learning' and withdrawn_at is null
					)`
				)
				.orderBy('userId')
				.orderBy('listingId')
				.orderBy('otherId')
				.orderBy('outcome', 'desc')
				.orderBy('shownAt', 'desc')
				.as('pairs')
		)
		.select(['organisationId', 'listingId', 'facets', 'propensity', 'rank', 'outcome'])
		.orderBy('shownAt', 'desc')
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		...row,
		facets: (row.facets as readonly (number | null)[]).map((value) => value ?? 0)
	}));
}
