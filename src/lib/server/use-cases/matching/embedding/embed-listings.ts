import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import { passagesOf } from '#lib/domain/matching/embedding/passages.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { contentHash } from '#lib/server/data/matching/embedding/content-hash.ts';
import {
	findVectors,
	keepVectors,
	listListingsToEmbed,
	noteEmbedded,
	type ListingToEmbed
} from '#lib/server/data/matching/embedding/embeddings.ts';
import { forgetMatched } from '#lib/server/data/matching/waiting-matches.ts';

/** Listings whose texts are asked for at once. */
const BATCH = 64;

/**
 * Gets vectors for published listings that have none of this embedder for what they say now. A text that was asked
 * before is not asked again, whoever wrote it. What was done stays done where the embedder fails half-way.
 *
 * @param most listings to look at
 * @returns how many were brought up to date; their matches are to be found anew
 * @throws whatever the embedder does
 */
export async function embedListings(
	db: Db,
	embedder: Embedder,
	now: Date,
	most: number
): Promise<number> {
	if (embedder.dimensions === 0) return 0;
	let done = 0;
	while (done < most) {
		const limit = Math.min(BATCH, most - done);
		const waiting = await db.transaction(JOBS, (tx) => listListingsToEmbed(tx, embedder.id, limit));
		await embedAll(db, embedder, waiting, now);
		done += waiting.length;
		if (waiting.length < limit) break;
	}
	return done;
}

async function embedAll(
	db: Db,
	embedder: Embedder,
	waiting: readonly ListingToEmbed[],
	now: Date
): Promise<void> {
	const listings = waiting.map(({ id, version, texts }) => ({
		id,
		version,
		texts: passagesOf(texts).map(({ language, text }) => ({
			language,
			text,
			contentHash: contentHash(embedder.id, text)
		}))
	}));
	const textOf = new Map(
		listings.flatMap(({ texts }) => texts.map((one) => [one.contentHash, one.text] as const))
	);
	const known = await db.transaction(JOBS, (tx) => findVectors(tx, [...textOf.keys()]));
	const unknown = [...textOf].filter(([hash]) => !known.has(hash));
	// Between transactions: nothing waits for the embedder but this job.
	const vectors = await embedder.embed(unknown.map(([, text]) => text));
	await db.transaction(JOBS, async (tx) => {
		const made = new Map(unknown.map(([hash], at) => [hash, vectors[at]!]));
		await keepVectors(tx, embedder.id, made);
		for (const { id, version, texts } of listings) {
			const kept = texts.map(({ language, contentHash }) => ({ language, contentHash }));
			await noteEmbedded(tx, embedder.id, { id, version, texts: kept }, now);
		}
		await forgetMatched(
			tx,
			listings.map(({ id }) => id)
		);
	});
}
