import { sql } from 'kysely';
import type { Tx } from '../db.ts';

/**
 * Notes which organisations have listings that are shown for the last time on a day until `until`, where they were not
 * told of as many before; the mail follows in the database. Days that have passed are forgotten.
 *
 * @returns of how many days of organisations; fewer than `limit` where no more are left
 */
export async function insertForetoldEnds(
	tx: Tx,
	{ now, until, limit }: { readonly now: Date; readonly until: Date; readonly limit: number }
): Promise<number> {
	await sql`delete from public.foretold_ends where last_day < private.region_day(${now})`.execute(
		tx
	);
	const { numAffectedRows } = await sql`
		insert into public.foretold_ends as told (organisation_id, last_day, listings, listing_id, told_at)
		select organisation_id, last_day, count(*), case when count(*) = 1 then min(id::text)::uuid end, ${now}
		from (
			-- What ends with a day ends as the next one begins.
			select id, organisation_id, private.region_day(expires_at - interval '1 microsecond') as last_day
			from public.listings
			where status = 'published' and expires_at > ${now} and expires_at <= ${until}
		) as ending
		group by organisation_id, last_day
		having not exists (
			select from public.foretold_ends as before
			where before.organisation_id = ending.organisation_id and before.last_day = ending.last_day
				and before.listings >= count(ending.id)
		)
		order by last_day, organisation_id
		limit ${limit}
		on conflict on constraint foretold_ends_pkey do update
		set listings = excluded.listings, listing_id = excluded.listing_id, told_at = excluded.told_at
	`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

/** Listings of one import that end soon or ended not long ago. */
export interface ImportEnds {
	readonly importId: string;
	readonly fileName: string;
	/** How many are published and end soon. */
	readonly ending: number;
	/** When the first of those ends; null where there are none. */
	readonly firstEndsAt: Date | null;
	/** How many ended. */
	readonly ended: number;
}

/** Between which instants a listing ends that is renewed with the others of its import. */
export interface EndsBetween {
	readonly since: Date;
	readonly until: Date;
}

/**
 * Whether a listing came by an import, with whose others it is renewed. A last day of its own that has passed ends it for
 * good.
 */
export function isRenewedTogether({ since, until }: EndsBetween) {
	return sql<boolean>`(
		listings.import_id is not null and listings.status in ('published', 'expired')
		and listings.expires_at > ${since} and listings.expires_at <= ${until}
		and (listings.available_until is null or listings.available_until >= (select private.region_today()))
	) is true`;
}

/** By import, the first to end first. */
export async function listImportEnds(
	tx: Tx,
	organisationIds: readonly string[],
	between: EndsBetween,
	limit: number
): Promise<readonly ImportEnds[]> {
	if (organisationIds.length === 0) return [];
	return tx
		.selectFrom('listings')
		.where('listings.organisationId', 'in', organisationIds)
		.where(isRenewedTogether(between))
		.groupBy('listings.importId')
		.select(({ fn }) => [
			sql<string>`listings.import_id`.as('importId'),
			sql<string>`private.import_file_name(listings.import_id)`.as('fileName'),
			fn.countAll<number>().filterWhere('listings.status', '=', 'published').as('ending'),
			fn.countAll<number>().filterWhere('listings.status', '=', 'expired').as('ended'),
			fn
				.min('listings.expiresAt')
				.filterWhere('listings.status', '=', 'published')
				.as('firstEndsAt')
		])
		.orderBy((eb) => eb.fn.min('listings.expiresAt'))
		.limit(limit)
		.execute();
}

/**
 * Shows listings of an import for another 90 days from `now`, those too that ended, as far as the caller may write them.
 * What somebody changes at this moment is passed over.
 *
 * @returns how many, at most `limit`
 */
export async function extendImported(
	tx: Tx,
	importId: string,
	{ now, limit, ...between }: EndsBetween & { readonly now: Date; readonly limit: number }
): Promise<number> {
	const { numUpdatedRows } = await tx
		.updateTable('listings')
		.set({
			status: 'published',
			expiresAt: sql<Date>`greatest(expires_at, ${now}::timestamptz + interval '90 days')`
		})
		.where('id', 'in', (eb) =>
			eb
				.selectFrom('listings')
				.select('id')
				.where('importId', '=', importId)
				.where(isRenewedTogether(between))
				.orderBy('id')
				.limit(limit)
				.forUpdate()
				.skipLocked()
		)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}
