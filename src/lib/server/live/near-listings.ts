import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import type { Nearness, NearestQuery } from '#lib/domain/matching/embedding/nearest-listings.ts';
import { passagesOf } from '#lib/domain/matching/embedding/passages.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { contentHash } from '#lib/server/data/matching/embedding/content-hash.ts';
import { findVectors } from '#lib/server/data/matching/embedding/embeddings.ts';
import { createNearestByPgvector } from '#lib/server/data/matching/embedding/nearest-by-pgvector.ts';
import { findPgvector } from '#lib/server/data/migration/pgvector.ts';
import type { Matcher } from './matching/matcher.ts';
import { createNearestByMatcher, type AskNear } from './matching/nearest-by-matcher.ts';

/** Nearest listings whose nearness counts; further ones are lifted by next to nothing. */
const NEAREST = 480;
const NOTHING: Nearness = new Map();

/** Finds the published listings of the other kind that mean nearly the same as a stored one. */
export type FindNear = (listing: StoredListing, ask: AskNear) => Promise<Nearness>;

/** By pgvector where the database has it, else by the matcher, in the turn of whoever asks. */
export async function openNearness(
	db: Db,
	embedder: Embedder,
	matcher: Pick<Matcher, 'change'>
): Promise<FindNear> {
	if (embedder.dimensions === 0) return () => Promise.resolve(NOTHING);
	const schema = await db.transaction(JOBS, findPgvector);
	if (schema === null) {
		const find = createNearestByMatcher(db, embedder, (change) => matcher.change(change));
		return async (listing, ask) => {
			const query = await queryOf(db, embedder, listing);
			return query === null ? NOTHING : find(query, ask);
		};
	}
	const nearest = createNearestByPgvector(db, embedder, schema);
	return async (listing) => {
		const query = await queryOf(db, embedder, listing);
		return query === null ? NOTHING : nearest.find(query);
	};
}

/** Null where no vectors of its texts are kept. */
async function queryOf(
	db: Db,
	{ id: model }: Embedder,
	{ draft }: StoredListing
): Promise<NearestQuery | null> {
	const hashes = passagesOf(draft.texts).map(({ text }) => contentHash(model, text));
	const vectors = await db.transaction(JOBS, (tx) => findVectors(tx, hashes));
	if (vectors.size === 0) return null;
	return {
		vectors: [...vectors.values()],
		kind: draft.kind === 'need' ? 'offer' : 'need',
		limit: NEAREST
	};
}
