import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import type { ReadyRow } from '#lib/domain/import/import-record.ts';
import type { Tx } from './db.ts';
import { toColumns } from './listings.ts';

/**
 * Stores listings with all their parts, published at once, in a statement for each table. The sites are not told:
 * see `announceListings`.
 */
export async function insertImportedListings(
	tx: Tx,
	owner: { readonly importId: string; readonly organisationId: string },
	rows: readonly ReadyRow<ListingDraft>[]
): Promise<void> {
	if (rows.length === 0) return;
	const stored = await tx
		.insertInto('listings')
		.values(
			rows.map(({ externalId, draft }) => ({
				...owner,
				externalId,
				kind: draft.kind,
				status: 'published' as const,
				...toColumns(draft)
			}))
		)
		.returning(['id', 'externalId', 'version'])
		.execute();
	const byExternalId = new Map(stored.map((row) => [row.externalId, row]));
	const pairs = rows.map(({ externalId, draft }) => {
		const listing = byExternalId.get(externalId);
		if (listing === undefined) throw new Error('A listing just stored was not given back.');
		return { listingId: listing.id, version: listing.version, draft };
	});

	await tx
		.insertInto('listingTexts')
		.values(
			pairs.flatMap(({ listingId, draft }) => draft.texts.map((text) => ({ listingId, ...text })))
		)
		.execute();
	const codes = pairs.flatMap(({ listingId, draft }) =>
		draft.codes.map(({ scheme, code }) => ({ listingId, scheme, code }))
	);
	if (codes.length > 0) await tx.insertInto('listingCodes').values(codes).execute();
	const requirements = pairs.flatMap(({ listingId, draft }) =>
		draft.requirements.map((one, index) => ({ listingId, position: index + 1, ...one }))
	);
	if (requirements.length > 0) await tx.insertInto('requirements').values(requirements).execute();
	await tx
		.insertInto('listingVersions')
		.values(
			pairs.map(({ listingId, version, draft }) => ({
				listingId,
				version,
				content: JSON.stringify(draft)
			}))
		)
		.execute();
}

/** An imported listing that somebody has shown interest in, and so cannot just vanish. */
export interface WantedListing {
	readonly id: string;
	readonly title: string;
	readonly interests: number;
}

export async function listWantedListings(
	tx: Tx,
	importId: string
): Promise<readonly WantedListing[]> {
	const rows = await tx
		.selectFrom('listings')
		.innerJoin('interests', (join) =>
			join.on((eb) =>
				eb.or([
					eb('interests.listingId', '=', eb.ref('listings.id')),
					eb('interests.fromListingId', '=', eb.ref('listings.id'))
				])
			)
		)
		.where('listings.importId', '=', importId)
		.select((eb) => [
			'listings.id',
			eb.fn.countAll<number>().as('interests'),
			eb
				.selectFrom('listingTexts')
				.select('title')
				.whereRef('listingTexts.listingId', '=', 'listings.id')
				.orderBy('language', 'desc')
				.limit(1)
				.as('title')
		])
		.groupBy('listings.id')
		.orderBy('listings.id')
		.execute();
	return rows.map(({ id, title, interests }) => ({
		id,
		title: title ?? '',
		interests: Number(interests)
	}));
}

/** With all that hangs on them: texts, matches, interests. @returns how many */
export async function deleteImportedListings(tx: Tx, importId: string): Promise<number> {
	const { numDeletedRows } = await tx
		.deleteFrom('listings')
		.where('importId', '=', importId)
		.executeTakeFirst();
	return Number(numDeletedRows);
}
