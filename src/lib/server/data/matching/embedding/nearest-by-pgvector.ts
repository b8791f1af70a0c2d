import { sql } from 'kysely';
import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import {
	keepNearest,
	type NearestListings,
	type NearestQuery
} from '#lib/domain/matching/embedding/nearest-listings.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';

/** A listing has so many texts at most, one for each language. */
const TEXTS = 2;
/** The most that an index can be asked to look at. */
const MOST_LOOKED_AT = 1_000;

type Model = Pick<Embedder, 'id' | 'dimensions'>;

/**
 * Has pgvector compare the vectors where they lie. Exact without an index; with one it may miss a near listing now
 * and then.
 *
 * @param schema where pgvector lies
 */
export function createNearestByPgvector(db: Db, model: Model, schema: string): NearestListings {
	return {
		async find(query) {
			const found = await db.transaction(JOBS, async (tx) => {
				const rows: (readonly [string, number])[] = [];
				for (const vector of query.vectors)
					rows.push(...(await nearestTo(tx, { model, schema, vector, ...query })));
				return rows;
			});
			return keepNearest(found, query.limit);
		}
	};
}

interface Asked extends Omit<NearestQuery, 'vectors'> {
	readonly model: Model;
	readonly schema: string;
	readonly vector: Float32Array;
}

async function nearestTo(
	tx: Tx,
	{ model, schema, vector, kind, limit }: Asked
): Promise<readonly (readonly [string, number])[]> {
	if (vector.every((value) => value === 0)) return [];
	const most = limit * TEXTS;
	await sql`select
		set_config('hnsw.iterative_scan', 'strict_order', true),
		set_config('hnsw.ef_search', ${String(Math.min(MOST_LOOKED_AT, Math.max(1, most)))}, true)`.execute(
		tx
	);
	const type = sql`${sql.id(schema, 'vector')}(${sql.lit(model.dimensions)})`;
	const distance = sql`text_embeddings.vector::${type}
		operator(${sql.id(schema)}.<=>) ${JSON.stringify([...vector])}::${type}`;
	// A vector of zeros is at no distance from anything, and comes last.
	const { rows } = await sql<{ readonly listingId: string; readonly cosine: number }>`
		select listing_id, 1 - distance as cosine
		from (
			select listing_embeddings.listing_id, ${distance} as distance
			from public.text_embeddings
			join public.listing_embeddings using (content_hash)
			join public.listings on listings.id = listing_embeddings.listing_id
			where text_embeddings.model = ${model.id} and listing_embeddings.model = ${model.id}
				and listings.kind = ${kind} and listings.status = 'published'
			order by ${distance}
			limit ${most}
		) as nearest
		where distance < 1`.execute(tx);
	return rows.map(({ listingId, cosine }) => [listingId, Math.min(1, cosine)] as const);
}
