import { sql } from 'kysely';
import type { Tx } from './db.ts';

/** An imported organisation that is more than an entry by now: somebody joined it, or it has listings. */
export interface LivingOrganisation {
	readonly id: string;
	readonly name: string;
}

function selectLiving(tx: Tx, importId: string) {
	return tx
		.selectFrom('organisations')
		.where('importId', '=', importId)
		.where((eb) =>
			eb.or([
				eb.exists(
					eb
						.selectFrom('memberships')
						.select('memberships.id')
						.whereRef('memberships.organisationId', '=', 'organisations.id')
				),
				eb.exists(
					eb
						.selectFrom('listings')
						.select('listings.id')
						.whereRef('listings.organisationId', '=', 'organisations.id')
				)
			])
		);
}

/** The first of them by name, and how many there are. */
export async function listLivingOrganisations(
	tx: Tx,
	importId: string,
	limit: number
): Promise<{ readonly first: readonly LivingOrganisation[]; readonly count: number }> {
	const first = await selectLiving(tx, importId)
		.select(['id', 'name'])
		.orderBy(sql`name_order collate "C"`)
		.limit(limit)
		.execute();
	const { count } = await selectLiving(tx, importId)
		.select((eb) => eb.fn.countAll<string>().as('count'))
		.executeTakeFirstOrThrow();
	return { first, count: Number(count) };
}

/** With all that hangs on them; those that are alive only where `living` says so. @returns how many, at most `limit` */
export async function deleteImportedOrganisations(
	tx: Tx,
	importId: string,
	{ living, limit }: { readonly living: 'keep' | 'remove'; readonly limit: number }
): Promise<number> {
	const { rows } = await sql<{ readonly id: string }>`
		select id from public.organisations
		where import_id = ${importId}
			and (${living} = 'remove' or not (
				exists (select from public.memberships where organisation_id = organisations.id)
				or exists (select from public.listings where organisation_id = organisations.id)
			))
		limit ${limit}`.execute(tx);
	const ids = rows.map(({ id }) => id);
	// By one statement, not by one for each organisation.
	if (living === 'remove') {
		await sql`delete from public.listings where organisation_id = any (${ids}::uuid[])`.execute(tx);
	}
	await sql`delete from public.organisations where id = any (${ids}::uuid[])`.execute(tx);
	return ids.length;
}

/** Organisations by name however it is written, by slug or by id. */
export async function findNamedOrganisation(
	tx: Tx,
	said: string
): Promise<{ readonly id: string; readonly name: string } | null> {
	const found = await tx
		.selectFrom('organisations')
		.select(['id', 'name'])
		.where((eb) =>
			eb.or([
				eb('slug', '=', said),
				eb(sql<string>`organisations.id::text`, '=', said.toLowerCase()),
				sql<boolean>`name_key = private.fold(${said})`,
				sql<boolean>`private.fold(name_en) = private.fold(${said})`
			])
		)
		.where('closedAt', 'is', null)
		.orderBy(sql`name_key = private.fold(${said})`, 'desc')
		.limit(1)
		.executeTakeFirst();
	return found ?? null;
}
