import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { Tx } from '#lib/server/data/db.ts';

/** The vector of one text of a listing. */
export interface ListingVector {
	readonly listingId: string;
	readonly language: string;
	readonly kind: ListingKind;
	readonly embeddedAt: Date;
	readonly vector: readonly number[];
}

/** Rows of one page; each is some thousand numbers to read. */
export const VECTORS_PAGE = 200;

/** Vectors embedded since then, in the order of listing and language, from behind `after`: `VECTORS_PAGE` at most. */
export async function pageListingVectors(
	tx: Tx,
	model: string,
	since: Date,
	after: Pick<ListingVector, 'listingId' | 'language'> | null
): Promise<readonly ListingVector[]> {
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
		.limit(VECTORS_PAGE)
		.execute();
}
