import type {
	MatchFeedback,
	MatchVerdict,
	MismatchReason
} from '#lib/domain/matching/match-feedback.ts';
import type { Tx } from '#lib/server/data/db.ts';

export interface NewMatchFeedback {
	readonly organisationId: string;
	readonly needId: string;
	readonly offerId: string;
	readonly verdict: MatchVerdict;
	readonly reason: MismatchReason | null;
	readonly givenBy: string;
}

/** Everything the caller's organisations have said about proposed pairs, the latest first. */
export async function listMatchFeedback(tx: Tx): Promise<readonly MatchFeedback[]> {
	const rows = await tx
		.selectFrom('matchFeedback')
		.select(['organisationId', 'needId', 'offerId', 'verdict', 'reason', 'givenAt'])
		.orderBy('givenAt', 'desc')
		.execute();
	return rows.map((row) => ({ ...row, reason: row.reason as MismatchReason | null }));
}

/** Keeps what an organisation says about a pair; it replaces what it said before. */
export async function upsertMatchFeedback(
	tx: Tx,
	{ verdict, reason, givenBy, ...pair }: NewMatchFeedback,
	now: Date
): Promise<void> {
	const said = { verdict, reason, givenBy, givenAt: now };
	await tx
		.insertInto('matchFeedback')
		.values({ ...pair, ...said })
		.onConflict((conflict) =>
			conflict.columns(['organisationId', 'needId', 'offerId']).doUpdateSet(said)
		)
		.execute();
}

/** @returns false where nothing was said about the pair, or the caller may not take it back */
export async function deleteMatchFeedback(
	tx: Tx,
	pair: Pick<NewMatchFeedback, 'organisationId' | 'needId' | 'offerId'>
): Promise<boolean> {
	const { numDeletedRows } = await tx
		.deleteFrom('matchFeedback')
		.where('organisationId', '=', pair.organisationId)
		.where('needId', '=', pair.needId)
		.where('offerId', '=', pair.offerId)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}
