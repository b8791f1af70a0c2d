import type { ListingKind } from '#lib/domain/listing/listing.ts';

/** How near listings lie to one that asks, by their ids: cosines in (0, 1]. Who is not there is not near. */
export type Nearness = ReadonlyMap<string, number>;

export interface NearestQuery {
	/** One for each text of the listing that asks, of length 1; the nearest of them counts. */
	readonly vectors: readonly Float32Array[];
	/** Listings of this kind are looked for. */
	readonly kind: ListingKind;
	readonly limit: number;
}

/** Finds published listings whose texts lie near others. Every adapter gives the same answers. */
export interface NearestListings {
	find(query: NearestQuery): Promise<Nearness>;
}

/** The nearest first, and by id where two are as near: at most `limit`, each listing by its nearest text. */
export function keepNearest(
	found: Iterable<readonly [listingId: string, cosine: number]>,
	limit: number
): Nearness {
	const best = new Map<string, number>();
	for (const [id, cosine] of found) {
		if (cosine > (best.get(id) ?? 0)) best.set(id, cosine);
	}
	const ordered = [...best].sort(
		([one, near], [other, nearer]) => nearer - near || (one < other ? -1 : 1)
	);
	return new Map(ordered.slice(0, limit));
}
