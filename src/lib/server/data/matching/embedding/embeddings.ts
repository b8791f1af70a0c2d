import type { ListingText } from '#lib/domain/listing/listing.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { jsonArrayFrom } from 'kysely/helpers/postgres';

/** A published listing that has no vectors of a model for what it says now. */
export interface ListingToEmbed {
	readonly id: string;
	readonly version: number;
	readonly texts: readonly ListingText[];
}

/** Those of `model`, the longest waiting first. */
export async function listListingsToEmbed(
	tx: Tx,
	model: string,
	limit: number
): Promise<readonly ListingToEmbed[]> {
	const rows = await tx
		.selectFrom('listings')
		.select(['listings.id', 'listings.version'])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom('listingTexts')
					.select(['language', 'title', 'summary'])
					.whereRef('listingTexts.listingId', '=', 'listings.id')
					.orderBy('language')
			).as('texts')
		)
		.where('status', '=', 'published')
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('listingEmbeddings')
						.select('listingEmbeddings.listingId')
						.whereRef('listingEmbeddings.listingId', '=', 'listings.id')
						.whereRef('listingEmbeddings.listingVersion', '=', 'listings.version')
						.where('listingEmbeddings.model', '=', model)
				)
			)
		)
		.orderBy('listings.updatedAt')
		.orderBy('listings.id')
		.limit(limit)
		.execute();
	return rows.map((row) => ({ ...row, texts: row.texts as readonly ListingText[] }));
}

/** The vectors that are kept, by content hash. */
export async function findVectors(
	tx: Tx,
	contentHashes: readonly string[]
): Promise<ReadonlyMap<string, Float32Array>> {
	if (contentHashes.length === 0) return new Map();
	const rows = await tx
		.selectFrom('textEmbeddings')
		.select(['contentHash', 'vector'])
		.where('contentHash', 'in', contentHashes)
		.execute();
	return new Map(rows.map(({ contentHash, vector }) => [contentHash, Float32Array.from(vector)]));
}

/** Keeps vectors of a model by content hash; one that is there already stays. */
export async function keepVectors(
	tx: Tx,
	model: string,
	vectors: ReadonlyMap<string, Float32Array>
): Promise<void> {
	if (vectors.size === 0) return;
	await tx
		.insertInto('textEmbeddings')
		.values(
			[...vectors].map(([contentHash, vector]) => ({
				contentHash,
				model,
				dimensions: vector.length,
				vector: Array.from(vector)
			}))
		)
		.onConflict((conflict) => conflict.column('contentHash').doNothing())
		.execute();
}

export interface EmbeddedListing {
	readonly id: string;
	readonly version: number;
	readonly texts: readonly { readonly language: string; readonly contentHash: string }[];
}

/** Notes which vectors stand for a listing, in place of those before. A listing that is gone is passed over. */
export async function noteEmbedded(
	tx: Tx,
	model: string,
	{ id, version, texts }: EmbeddedListing,
	now: Date
): Promise<void> {
	const there = await tx
		.selectFrom('listings')
		.select('id')
		.where('id', '=', id)
		.forKeyShare()
		.executeTakeFirst();
	await tx
		.deleteFrom('listingEmbeddings')
		.where('listingId', '=', id)
		.where('model', '=', model)
		.execute();
	if (there === undefined || texts.length === 0) return;
	await tx
		.insertInto('listingEmbeddings')
		.values(
			texts.map((text) => ({
				listingId: id,
				model,
				listingVersion: version,
				embeddedAt: now,
				...text
			}))
		)
		.execute();
}

/**
 * Forgets what stood for listings under other models since before `before`, and vectors that stand for nothing and are
 * as old. @returns how many vectors went
 */
export async function deleteOldVectors(tx: Tx, model: string, before: Date): Promise<number> {
	await tx
		.deleteFrom('listingEmbeddings')
		.where('model', '<>', model)
		.where('embeddedAt', '<', before)
		.execute();
	const { numDeletedRows } = await tx
		.deleteFrom('textEmbeddings')
		.where('createdAt', '<', before)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('listingEmbeddings')
						.select('listingEmbeddings.listingId')
						.whereRef('listingEmbeddings.contentHash', '=', 'textEmbeddings.contentHash')
				)
			)
		)
		.executeTakeFirst();
	return Number(numDeletedRows);
}
