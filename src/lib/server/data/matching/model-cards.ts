import type { ModelCard } from '#lib/domain/matching/learning/model-card.ts';
import type { Tx } from '#lib/server/data/db.ts';

/** What was learnt, and by which version of the engine. */
export interface StoredModelCard {
	readonly id: string;
	readonly engineVersion: string;
	readonly card: ModelCard;
}

export async function insertModelCard(
	tx: Tx,
	{ engineVersion, card }: Omit<StoredModelCard, 'id'>
): Promise<{ readonly id: string }> {
	return tx
		.insertInto('modelCards')
		.values({ engineVersion, card: JSON.stringify(card), fittedAt: card.fittedAt })
		.returning('id')
		.executeTakeFirstOrThrow();
}

/** What this version of the engine learnt last; null where it never did. */
export async function findLatestModelCard(
	tx: Tx,
	engineVersion: string
): Promise<StoredModelCard | null> {
	const row = await tx
		.selectFrom('modelCards')
		.select(['id', 'engineVersion', 'card'])
		.where('engineVersion', '=', engineVersion)
		.orderBy('fittedAt', 'desc')
		.orderBy('id')
		.executeTakeFirst();
	return row === undefined ? null : { ...row, card: row.card as unknown as ModelCard };
}

/** The card whose weights are in use; null for weights that were never learnt. */
export async function findModelCardInUse(tx: Tx): Promise<StoredModelCard | null> {
	const row = await tx
		.selectFrom((from) =>
			from
				.selectFrom('weightsChoices')
				.select('modelCardId')
				.orderBy('id', 'desc')
				.limit(1)
				.as('last')
		)
		.innerJoin('modelCards', 'modelCards.id', 'last.modelCardId')
		.select(['modelCards.id', 'modelCards.engineVersion', 'modelCards.card'])
		.executeTakeFirst();
	return row === undefined ? null : { ...row, card: row.card as unknown as ModelCard };
}

/** Turns the switch: null puts back the weights that were never learnt. The running sites hear of it. */
export async function insertWeightsChoice(tx: Tx, modelCardId: string | null): Promise<void> {
	await tx.insertInto('weightsChoices').values({ modelCardId }).execute();
}

/** Has the pairs of every published listing found anew. */
export async function forgetMatchedVersions(tx: Tx): Promise<void> {
	await tx
		.updateTable('listings')
		.set({ matchedVersion: 0 })
		.where('status', '=', 'published')
		.execute();
}
