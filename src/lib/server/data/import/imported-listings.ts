import { sql } from 'kysely';
import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { toColumns } from '#lib/server/data/listing/listings.ts';

/** A row of a file as it is stored. */
export interface ListingToStore {
	readonly externalId: string;
	readonly organisationId: string;
	readonly draft: ListingDraft;
}

export interface ListingsOrigin {
	readonly importId: string;
	/** When the listings expire; null: as those that people write. */
	readonly expiresAt: Date | null;
}

/** Stores listings with all their parts, published at once, in a statement for each table. */
export async function insertImportedListings(
	tx: Tx,
	origin: ListingsOrigin,
	rows: readonly ListingToStore[]
): Promise<void> {
	if (rows.length === 0) return;
	const stored = await tx
		.insertInto('listings')
		.values(
			rows.map(({ externalId, organisationId, draft }) => ({
				...origin,
				externalId,
				organisationId,
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
			pairs.flatMap(({ listingId, draft }) =>
				draft.texts.map((text, at) => ({ listingId, position: at + 1, ...text }))
			)
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

/** The first of them by id, and how many there are. */
export async function listWantedListings(
	tx: Tx,
	importId: string,
	limit: number
): Promise<{ readonly first: readonly WantedListing[]; readonly count: number }> {
	const { rows } = await sql<WantedListing & { readonly count: string }>`
		select listings.id, wanted.interests::integer as interests, count(*) over () as count,
			coalesce((
				select title from public.listing_texts where listing_id = listings.id order by language desc limit 1
			), '') as title
		from public.listings
		cross join lateral (
			select count(*) as interests from (
				select id from public.interests where listing_id = listings.id
				union
				select id from public.interests where from_listing_id = listings.id
			) as shown
		) as wanted
		where listings.import_id = ${importId} and wanted.interests > 0
		order by listings.id
		limit ${limit}`.execute(tx);
	const first = rows.map(({ id, title, interests }) => ({ id, title, interests }));
	return { first, count: Number(rows[0]?.count ?? 0) };
}

/**
 * With all that hangs on them: texts, matches, interests; those that somebody is interested in only where `wanted` says
 * so.
 *
 * @returns how many, at most `limit`
 */
export async function deleteImportedListings(
	tx: Tx,
	importId: string,
	{ wanted, limit }: { readonly wanted: 'keep' | 'remove'; readonly limit: number }
): Promise<number> {
	const { numAffectedRows } = await sql`
		delete from public.listings where id in (
			select id from public.listings as listing
			where import_id = ${importId}
				and (${wanted} = 'remove' or not (
					exists (select from public.interests where listing_id = listing.id)
					or exists (select from public.interests where from_listing_id = listing.id)
				))
			limit ${limit}
		)`.execute(tx);
	return Number(numAffectedRows);
}
