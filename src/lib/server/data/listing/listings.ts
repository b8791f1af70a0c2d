import { sql, type SelectQueryBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import {
	DETAIL_NAMES,
	type DetailName,
	type ListingDraft,
	pickDetails
} from '#lib/domain/listing/draft.ts';
import type {
	ListingEnd,
	ListingKind,
	ListingStatus,
	ListingText,
	Requirement
} from '#lib/domain/listing/listing.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { DB } from '#lib/server/data/database.types.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { isRenewedTogether, type EndsBetween } from './coming-ends.ts';
import { currentVerification } from '#lib/server/data/organisation/organisations.ts';

const LISTING_COLUMNS = [
	'listings.id',
	'listings.kind',
	'listings.status',
	'listings.version',
	'listings.createdAt',
	'listings.updatedAt',
	'listings.publishedAt',
	'listings.confirmedAt',
	'listings.expiresAt',
	'listings.isDemo'
] as const;

function selectListings(tx: Tx) {
	return tx
		.selectFrom('listings')
		.innerJoin('organisations', 'organisations.id', 'listings.organisationId')
		.select(LISTING_COLUMNS)
		.select(DETAIL_NAMES.map((column) => `listings.${column}` as const))
		.select((eb) => [
			'organisations.id as authorId',
			'organisations.slug as authorSlug',
			'organisations.name as authorName',
			'organisations.nameEn as authorNameEn',
			'organisations.sphere as authorSphere',
			'organisations.kind as authorKind',
			'organisations.placeCode as authorPlaceCode',
			'organisations.valueChainRole as authorValueChainRole',
			'organisations.answersWithinDays as authorAnswersWithinDays',
			currentVerification(eb.ref('organisations.id')).as('verification'),
			jsonArrayFrom(
				eb
					.selectFrom('listingTexts')
					.select(['language', 'title', 'summary'])
					.whereRef('listingTexts.listingId', '=', 'listings.id')
					.orderBy('position')
					.orderBy('language', 'desc')
			).as('texts'),
			jsonArrayFrom(
				eb
					.selectFrom('listingCodes')
					.select(['scheme', 'code'])
					.whereRef('listingCodes.listingId', '=', 'listings.id')
					.orderBy('scheme')
					.orderBy('code')
			).as('codes'),
			jsonArrayFrom(
				eb
					.selectFrom('requirements')
					.select(['strength', 'kind', 'value'])
					.whereRef('requirements.listingId', '=', 'listings.id')
					.orderBy('position')
			).as('requirements')
		]);
}

type ListingRow =
	ReturnType<typeof selectListings> extends SelectQueryBuilder<DB, infer _Tables, infer Row>
		? Row
		: never;

function toStoredListing(row: ListingRow): StoredListing {
	return {
		id: row.id,
		status: row.status,
		version: row.version,
		createdAt: row.createdAt,
		updatedAt: row.updatedAt,
		publishedAt: row.publishedAt,
		confirmedAt: row.confirmedAt,
		expiresAt: row.expiresAt,
		isDemo: row.isDemo,
		organisation: {
			id: row.authorId,
			slug: row.authorSlug,
			name: row.authorName,
			nameEn: row.authorNameEn,
			sphere: row.authorSphere,
			kind: row.authorKind,
			placeCode: row.authorPlaceCode,
			valueChainRole: row.authorValueChainRole,
			answersWithinDays: row.authorAnswersWithinDays,
			verification: row.verification?.level ?? null,
			verifiedUntil: row.verification?.validUntil ?? null
		},
		draft: {
			kind: row.kind,
			texts: row.texts as readonly ListingText[],
			codes: row.codes,
			requirements: row.requirements as readonly Requirement[],
			...pickDetails(row)
		}
	};
}

/** @returns null where there is no such listing, or none that the caller may see */
export async function findListing(tx: Tx, id: string): Promise<StoredListing | null> {
	const row = await selectListings(tx).where('listings.id', '=', id).executeTakeFirst();
	return row === undefined ? null : toStoredListing(row);
}

export async function findListings(
	tx: Tx,
	ids: readonly string[]
): Promise<readonly StoredListing[]> {
	const rows = await selectListings(tx).where('listings.id', 'in', ids).execute();
	return rows.map(toStoredListing);
}

/** Some of the listings of organisations. */
export interface OwnListingChoice {
	readonly organisationIds: readonly string[];
	/** Defaults to all. */
	readonly statuses?: readonly ListingStatus[];
	/** Defaults to both. */
	readonly kind?: ListingKind;
	readonly limit: number;
	/** Defaults to 0. */
	readonly offset?: number;
}

/** Listings of organisations that the caller may see, newest change first. */
export async function listOrganisationListings(
	tx: Tx,
	{ organisationIds, statuses, kind, limit, offset = 0 }: OwnListingChoice
): Promise<readonly StoredListing[]> {
	if (organisationIds.length === 0) return [];
	const rows = await selectListings(tx)
		.where('listings.organisationId', 'in', organisationIds)
		.$if(statuses !== undefined, (query) => query.where('listings.status', 'in', statuses ?? []))
		.$if(kind !== undefined, (query) => query.where('listings.kind', '=', kind ?? 'need'))
		.orderBy('listings.updatedAt', 'desc')
		.orderBy('listings.id')
		.limit(limit)
		.offset(offset)
		.execute();
	return rows.map(toStoredListing);
}

/**
 * Listings of organisations that may need a hand, newest change first, those that nobody sees before all others. What is
 * renewed with the others of its import is left out.
 */
export async function listListingsAtHand(
	tx: Tx,
	organisationIds: readonly string[],
	between: EndsBetween,
	limit: number
): Promise<readonly StoredListing[]> {
	if (organisationIds.length === 0) return [];
	const rows = await selectListings(tx)
		.where('listings.organisationId', 'in', organisationIds)
		.where('listings.status', 'in', ['draft', 'changes_requested', 'expired', 'published'])
		.where((eb) => eb.not(isRenewedTogether(between)))
		.orderBy((eb) => eb('listings.status', '=', 'published'))
		.orderBy('listings.updatedAt', 'desc')
		.orderBy('listings.id')
		.limit(limit)
		.execute();
	return rows.map(toStoredListing);
}

/** How many listings of organisations the caller may see: those that are published, and all others. */
export async function countOrganisationListings(
	tx: Tx,
	organisationIds: readonly string[]
): Promise<{ readonly published: number; readonly others: number }> {
	if (organisationIds.length === 0) return { published: 0, others: 0 };
	return tx
		.selectFrom('listings')
		.where('organisationId', 'in', organisationIds)
		.select(({ fn }) => [
			fn.countAll<number>().filterWhere('status', '=', 'published').as('published'),
			fn.countAll<number>().filterWhere('status', '<>', 'published').as('others')
		])
		.executeTakeFirstOrThrow();
}

/**
 * Published listings in order of id, a page at a time, for building the matching index.
 *
 * @param after id of the last listing of the page before; null for the first page
 */
export async function pagePublishedListings(
	tx: Tx,
	after: string | null,
	limit: number
): Promise<readonly StoredListing[]> {
	const rows = await selectListings(tx)
		.where('listings.status', '=', 'published')
		.$if(after !== null, (query) => query.where('listings.id', '>', after))
		.orderBy('listings.id')
		.limit(limit)
		.execute();
	return rows.map(toStoredListing);
}

/**
 * Id and version of published listings in order of id, a page at a time, to find out what changed.
 *
 * @param after id of the last listing of the page before; null for the first page
 */
export async function pagePublishedVersions(
	tx: Tx,
	after: string | null,
	limit: number
): Promise<readonly { readonly id: string; readonly version: number }[]> {
	return tx
		.selectFrom('listings')
		.select(['id', 'version'])
		.where('status', '=', 'published')
		.$if(after !== null, (query) => query.where('id', '>', after))
		.orderBy('id')
		.limit(limit)
		.execute();
}

/** Stores a new listing with its texts, codes and requirements. Its status is `draft`. */
export async function insertListing(
	tx: Tx,
	organisationId: string,
	draft: ListingDraft
): Promise<{ readonly id: string }> {
	const { id } = await tx
		.insertInto('listings')
		.values({ kind: draft.kind, organisationId, ...toColumns(draft) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await insertParts(tx, id, draft);
	return { id };
}

/**
 * Replaces what a listing says, if it still is the version that was read.
 *
 * @returns false where it is not, or where the caller may not write it
 */
export async function updateListing(
	tx: Tx,
	id: string,
	draft: ListingDraft,
	seenVersion: number
): Promise<boolean> {
	const updated = await tx
		.updateTable('listings')
		.set(toColumns(draft))
		.where('id', '=', id)
		.where('version', '=', seenVersion)
		.returning('id')
		.executeTakeFirst();
	if (updated === undefined) return false;
	for (const table of ['listingTexts', 'listingCodes', 'requirements'] as const) {
		await tx.deleteFrom(table).where('listingId', '=', id).execute();
	}
	await insertParts(tx, id, draft);
	return true;
}

/** @returns the listing's new version, or null where the caller may not write it */
export async function setListingStatus(
	tx: Tx,
	id: string,
	status: ListingStatus
): Promise<{ readonly version: number } | null> {
	const moved = await tx
		.updateTable('listings')
		.set({ status })
		.where('id', '=', id)
		.returning('version')
		.executeTakeFirst();
	return moved ?? null;
}

/** Keeps what a listing says now, under its version. Never changed afterwards. */
export async function insertListingVersion(
	tx: Tx,
	listingId: string,
	version: number,
	content: ListingDraft,
	madeBy: string
): Promise<void> {
	await tx
		.insertInto('listingVersions')
		.values({ listingId, version, content: JSON.stringify(content), madeBy })
		.execute();
}

/** Deletes a draft. @returns false where there is none that the caller may delete */
export async function deleteDraftListing(tx: Tx, id: string): Promise<boolean> {
	const { numDeletedRows } = await tx
		.deleteFrom('listings')
		.where('id', '=', id)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

export function toColumns(draft: ListingDraft): DetailColumns {
	return pickDetails(draft) as DetailColumns;
}

/** The driver's types want arrays writable, though it never writes into one. */
type DetailColumns = {
	-readonly [Name in DetailName]: ListingDraft[Name] extends readonly (infer Item)[]
		? Item[]
		: ListingDraft[Name];
};

async function insertParts(tx: Tx, listingId: string, draft: ListingDraft): Promise<void> {
	if (draft.texts.length > 0) {
		await tx
			.insertInto('listingTexts')
			.values(draft.texts.map((text, at) => ({ listingId, position: at + 1, ...text })))
			.execute();
	}
	if (draft.codes.length > 0) {
		await tx
			.insertInto('listingCodes')
			.values(draft.codes.map((code) => ({ listingId, ...code })))
			.execute();
	}
	if (draft.requirements.length > 0) {
		await tx
			.insertInto('requirements')
			.values(draft.requirements.map((one, index) => ({ listingId, position: index + 1, ...one })))
			.execute();
	}
}

/** How a listing ended that everybody could see; null where none of that id did. */
export async function findEnd(tx: Tx, id: string): Promise<ListingEnd | null> {
	const { rows } = await sql<{ ended: ListingEnd | null }>`
		select private.ended_listing(${id}) as ended
	`.execute(tx);
	return rows[0]?.ended ?? null;
}
