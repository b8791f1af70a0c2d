import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import type { NearestListings } from '#lib/domain/matching/embedding/nearest-listings.ts';
import { createVectorShelf } from '#lib/domain/matching/embedding/vector-shelf.ts';
import type { Db, Tx } from './db.ts';
import { JOBS } from './identity.ts';

/** Rows of one page. */
const PAGE = 1_000;
/** A transaction may end this much later than the time it wrote, so that much is read again. */
const OVERLAP_MS = 60_000;

/**
 * Compares with every vector, in the memory of this process. Before each answer it brings over what was embedded
 * since the last one, by whichever process.
 *
 * @param isLive says whether a listing is published now
 */
export function createNearestInMemory(
	db: Db,
	{ id: model, dimensions }: Pick<Embedder, 'id' | 'dimensions'>,
	isLive: (listingId: string) => boolean
): NearestListings {
	const shelf = createVectorShelf(dimensions);
	let seenUntil = new Date(0);
	let catching: Promise<void> | null = null;

	async function catchUp(): Promise<void> {
		let after: Row | null = null;
		const brought = new Map<string, string[]>();
		const since = new Date(Math.max(0, seenUntil.getTime() - OVERLAP_MS));
		for (;;) {
			const rows: readonly Row[] = await db.transaction(JOBS, (tx) =>
				page(tx, model, since, after)
			);
			for (const row of rows) {
				shelf.put({ id: row.listingId, kind: row.kind }, row.language, row.vector);
				brought.set(row.listingId, [...(brought.get(row.listingId) ?? []), row.language]);
				if (row.embeddedAt > seenUntil) seenUntil = row.embeddedAt;
			}
			if (rows.length < PAGE) break;
			after = rows.at(-1)!;
		}
		for (const [listingId, languages] of brought) shelf.keepOnly(listingId, languages);
	}

	return {
		async find(query) {
			catching ??= catchUp().finally(() => (catching = null));
			await catching;
			return shelf.nearest(query, isLive);
		}
	};
}

type Row = Awaited<ReturnType<typeof page>>[number];

/** Rows embedded since then, in the order of listing and language, from behind `after`. */
async function page(
	tx: Tx,
	model: string,
	since: Date,
	after: { readonly listingId: string; readonly language: string } | null
) {
	return tx
		.selectFrom('listingEmbeddings')
		.innerJoin('textEmbeddings', 'textEmbeddings.contentHash', 'listingEmbeddings.contentHash')
		.innerJoin('listings', 'listings.id', 'listingEmbeddings.listingId')
		.select(['listingId', 'language', 'embeddedAt', 'vector', 'listings.kind'])
		.where('listingEmbeddings.model', '=', model)
		.where('embeddedAt', '>=', since)
		.$if(after !== null, (query) =>
			query.where((eb) =>
				eb(eb.refTuple('listingId', 'language'), '>', eb.tuple(after!.listingId, after!.language))
			)
		)
		.orderBy('listingId')
		.orderBy('language')
		.limit(PAGE)
		.execute();
}
