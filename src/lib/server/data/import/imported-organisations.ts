import type { Tx } from '#lib/server/data/db.ts';
import { sql } from 'kysely';

/** An imported organisation that is more than an entry by now: somebody joined it, for instance, or it has listings. */
export interface LivingOrganisation {
	readonly id: string;
	readonly name: string;
}

function selectLiving(tx: Tx, importId: string) {
	return tx
		.selectFrom('organisations')
		.where('importId', '=', importId)
		.where(sql<boolean>`not private.is_bare_entry(organisations.id)`);
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

/** How many organisations of an import are still nothing but entries. */
export async function countBareEntries(tx: Tx, importId: string): Promise<number> {
	const { count } = await tx
		.selectFrom('organisations')
		.select((eb) => eb.fn.countAll<string>().as('count'))
		.where('importId', '=', importId)
		.where(sql<boolean>`private.is_bare_entry(organisations.id)`)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** With all that hangs on them; those that are alive only where `living` says so. @returns how many, at most `limit` */
export async function deleteImportedOrganisations(
	tx: Tx,
	importId: string,
	{ living, limit }: { readonly living: 'keep' | 'remove'; readonly limit: number }
): Promise<number> {
	// Nobody joins them any more once they are locked, and the statement after that sees who did.
	const { rows } = await sql<{ readonly id: string }>`
		select id from public.organisations
		where import_id = ${importId} and (${living} = 'remove' or private.is_bare_entry(id))
		limit ${limit} for update`.execute(tx);
	const ids = rows.map(({ id }) => id);
	// By one statement, not by one for each organisation.
	if (living === 'remove') {
		await sql`delete from public.listings where organisation_id = any (${ids}::uuid[])`.execute(tx);
	}
	const { numAffectedRows } = await sql`
		delete from public.organisations
		where id = any (${ids}::uuid[]) and (${living} = 'remove' or private.is_bare_entry(id))`.execute(
		tx
	);
	return Number(numAffectedRows);
}
