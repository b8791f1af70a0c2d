import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import type { Nearness, NearestQuery } from '#lib/domain/matching/embedding/nearest-listings.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	pageListingVectors,
	VECTORS_PAGE,
	type ListingVector
} from '#lib/server/data/matching/embedding/listing-vectors.ts';
import type { Answer, Question } from './acts.ts';
import type { RegionChange } from './matching-region.ts';

/** A transaction may end this much later than the time it wrote, so that much is read again. */
const OVERLAP_MS = 60_000;

/** Puts the question to the matcher, in the turn of whoever asks. */
export type AskNear = (
	name: 'findNear',
	query: Question<'findNear'>
) => Promise<Answer<'findNear'>>;

/**
 * Has the matcher compare with every vector. Before each answer it is sent what was embedded since the last one, by
 * whichever process; all of it again after it was started anew.
 *
 * @param change sends to the matcher
 */
export function createNearestByMatcher(
	db: Db,
	{ id: model, dimensions }: Pick<Embedder, 'id' | 'dimensions'>,
	change: (change: RegionChange) => void
): (query: NearestQuery, ask: AskNear) => Promise<Nearness> {
	let seenUntil = new Date(0);
	let reach = 0;
	let catching: Promise<void> | null = null;

	async function catchUp(): Promise<void> {
		const languages = new Map<string, string[]>();
		const since = new Date(Math.max(0, seenUntil.getTime() - OVERLAP_MS));
		let after: ListingVector | null = null;
		for (;;) {
			const rows: readonly ListingVector[] = await db.transaction(JOBS, (tx) =>
				pageListingVectors(tx, model, since, after)
			);
			send(rows, []);
			for (const { listingId, language, embeddedAt } of rows) {
				languages.set(listingId, [...(languages.get(listingId) ?? []), language]);
				if (embeddedAt > seenUntil) seenUntil = embeddedAt;
			}
			if (rows.length < VECTORS_PAGE) break;
			after = rows.at(-1)!;
		}
		send([], [...languages]);
	}

	function send(rows: readonly ListingVector[], texts: readonly [string, readonly string[]][]) {
		if (rows.length + texts.length === 0) return;
		reach += 1;
		const put = rows.map(({ listingId, kind, language, vector }) => ({
			listing: { id: listingId, kind },
			text: language,
			vector: Float32Array.from(vector)
		}));
		change({ kind: 'vectors', dimensions, put, texts, reach });
	}

	return async (query, ask) => {
		for (;;) {
			catching ??= catchUp().finally(() => (catching = null));
			await catching;
			const sent = reach;
			const found = await ask('findNear', query);
			if (found.reach >= sent) return found.nearness;
			// It was started anew meanwhile, with what the region holds and no vectors.
			seenUntil = new Date(0);
		}
	};
}
