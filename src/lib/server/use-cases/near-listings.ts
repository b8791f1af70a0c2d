import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import type { Nearness, NearestListings } from '#lib/domain/matching/embedding/nearest-listings.ts';
import { passagesOf } from '#lib/domain/matching/embedding/passages.ts';
import type { Db } from '#lib/server/data/db.ts';
import { findVectors } from '#lib/server/data/embeddings.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { createNearestByPgvector } from '#lib/server/data/nearest-by-pgvector.ts';
import { createNearestInMemory } from '#lib/server/data/nearest-in-memory.ts';
import { findPgvector } from '#lib/server/data/pgvector.ts';
import { contentHash } from './content-hash.ts';

/** Nearest listings whose nearness counts; further ones are lifted by next to nothing. */
const NEAREST = 480;
const NOTHING: Nearness = new Map();

/**
 * Tells which published listings of the other kind mean nearly the same as a stored one: by pgvector where the database
 * has it, else in the memory of this process.
 *
 * @param isLive says whether a listing is published now
 */
export async function openNearness(
	db: Db,
	embedder: Embedder,
	isLive: (listingId: string) => boolean
): Promise<(listing: StoredListing) => Promise<Nearness>> {
	if (embedder.dimensions === 0) return () => Promise.resolve(NOTHING);
	const schema = await db.transaction(JOBS, findPgvector);
	const nearest =
		schema === null
			? createNearestInMemory(db, embedder, isLive)
			: createNearestByPgvector(db, embedder, schema);
	return (listing) => nearTo(db, embedder, nearest, listing);
}

async function nearTo(
	db: Db,
	{ id: model }: Embedder,
	nearest: NearestListings,
	{ draft }: StoredListing
): Promise<Nearness> {
	const hashes = passagesOf(draft.texts).map(({ text }) => contentHash(model, text));
	const vectors = await db.transaction(JOBS, (tx) => findVectors(tx, hashes));
	if (vectors.size === 0) return NOTHING;
	return nearest.find({
		vectors: [...vectors.values()],
		kind: draft.kind === 'need' ? 'offer' : 'need',
		limit: NEAREST
	});
}
